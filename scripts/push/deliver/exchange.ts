import type { OutboundRecord } from '../fields/index.ts';
import {
    compositeBody,
    DATA_PATH,
    judge,
    readCompositeAnswer,
    toFlush,
    type Failure,
    type OrgClient,
    type OrgNames
} from '../send/index.ts';
import type { Loaded, Parent } from './flush.ts';
import { standstill, stopsAll } from './standstill.ts';

/** What one exchange with the org made of a row. */
export type Verdict = { readonly loaded: Loaded } & (
    | { readonly kind: 'delivered' }
    | { readonly kind: 'dead'; readonly code: string; readonly reason: string; readonly fields: readonly string[] }
    | {
          readonly kind: 'again';
          readonly code: string;
          readonly reason: string;
          /** Whether to wait before it goes again. */
          readonly wait: boolean;
          /** Whether the row itself was refused, rather than the request it was in. */
          readonly counts: boolean;
          /** Parents that the org turned out not to have. */
          readonly absent: readonly Parent[];
      }
);

/** What became of all rows of a flush, of its ledger row, and why nothing more should be sent for now. */
export interface Exchanged {
    readonly verdicts: readonly Verdict[];
    /** Undefined where the ledger row was not answered for. */
    readonly ledger: 'written' | 'refused' | undefined;
    readonly failure: Failure | undefined;
}

export interface ExchangeOptions {
    readonly client: OrgClient;
    readonly names: OrgNames;
    /** Objects, parents before children. */
    readonly order: readonly string[];
}

/** Sends rows in one request, halving it where the org cannot read it, and judges every row. Never throws for what the org says. */
export async function exchange(
    rows: readonly Loaded[],
    ledger: OutboundRecord | undefined,
    options: ExchangeOptions
): Promise<Exchanged> {
    const { client, names, order } = options;
    const records = [...rows.map(({ outbound }) => outbound), ...(ledger === undefined ? [] : [ledger])];
    const flush = toFlush(records, order);
    const answer = await client.send('POST', `${DATA_PATH}/composite`, compositeBody(flush, names));
    if (!answer.ok) {
        const { failure } = answer;
        return failure.kind === 'request' && !stopsAll(failure) ? halve(rows, failure, options) : unsent(rows, failure);
    }
    const answers = readCompositeAnswer(answer.body, flush);
    if (answers === undefined) {
        return unsent(rows, NOT_COMPOSITE);
    }
    const sent = flush.flat();
    const byRecord = new Map(rows.map((loaded) => [loaded.outbound, loaded]));
    const judged = judge(sent, answers);
    const verdicts: Verdict[] = [];
    const unread: { readonly loaded: Loaded; readonly refusal: { readonly code: string; readonly message: string } }[] =
        [];
    let written: Exchanged['ledger'];
    judged.forEach((result, index) => {
        const loaded = byRecord.get(sent[index] as OutboundRecord);
        if (loaded === undefined) {
            written = result.kind === 'created' || result.kind === 'updated' ? 'written' : 'refused';
        } else if (result.kind === 'split' && stopsAll(result.refusal)) {
            const { code, message: reason, fields } = result.refusal;
            verdicts.push({ kind: 'dead', loaded, code, reason, fields });
        } else if (result.kind === 'split') {
            unread.push({ loaded, refusal: result.refusal });
        } else if (result.kind === 'again') {
            const { code, message } = result.refusal;
            verdicts.push({
                kind: 'again',
                loaded,
                code,
                reason: message,
                wait: result.wait,
                counts: true,
                absent: lost(loaded, result.record)
            });
        } else if (result.kind === 'rejected') {
            const { code, message, fields } = result;
            verdicts.push({ kind: 'dead', loaded, code, reason: message, fields });
        } else {
            verdicts.push({ kind: 'delivered', loaded });
        }
    });
    const still = standstill(verdicts);
    const judgedRows = still?.verdicts ?? verdicts;
    const failure = still?.failure;
    const [first] = unread;
    if (first === undefined) {
        return { verdicts: judgedRows, ledger: written, failure };
    }
    const left = unread.map(({ loaded }) => loaded);
    const rest = failure === undefined ? await halve(left, first.refusal, options) : unsent(left, failure);
    return { verdicts: [...judgedRows, ...rest.verdicts], ledger: written, failure: failure ?? rest.failure };
}

const NOT_COMPOSITE: Failure = {
    kind: 'refused',
    code: 'NOT_COMPOSITE',
    message: 'The org did not answer as /composite does.',
    remedy: 'Check that the address is that of a Salesforce org.'
};

/** What was refused as a whole holds something the org cannot read: halving it finds the row, and the others go through. */
async function halve(
    rows: readonly Loaded[],
    { code, message }: { readonly code: string; readonly message: string },
    options: ExchangeOptions
): Promise<Exchanged> {
    const [only] = rows;
    if (only === undefined || rows.length === 1) {
        const verdicts = rows.map((loaded): Verdict => ({ kind: 'dead', loaded, code, reason: message, fields: [] }));
        return { verdicts, ledger: undefined, failure: undefined };
    }
    const half = Math.ceil(rows.length / 2);
    const first = await exchange(rows.slice(0, half), undefined, options);
    if (first.failure !== undefined) {
        const rest = unsent(rows.slice(half), first.failure);
        return { ...rest, verdicts: [...first.verdicts, ...rest.verdicts] };
    }
    const second = await exchange(rows.slice(half), undefined, options);
    return { ...second, verdicts: [...first.verdicts, ...second.verdicts] };
}

function unsent(rows: readonly Loaded[], failure: Failure): Exchanged {
    const { code, message: reason } = failure;
    return {
        verdicts: rows.map((loaded): Verdict => ({
            kind: 'again',
            loaded,
            code,
            reason,
            wait: true,
            counts: false,
            absent: []
        })),
        ledger: undefined,
        failure
    };
}

/** The parents that a record was sent with and is to be sent without. */
function lost({ outbound }: Loaded, next: OutboundRecord): readonly Parent[] {
    return Object.entries(outbound.references)
        .filter(([field]) => next.references[field] === undefined)
        .map(([, { object, externalId, key }]) => ({ object, key: String(key), external_id: externalId }));
}
