import type { OutboundRecord } from '../fields/index.ts';
import {
    compositeBody,
    DATA_PATH,
    judge,
    notTheOrg,
    readCompositeAnswer,
    toFlush,
    type Failure,
    type OrgClient,
    type OrgNames,
    type RecordAnswer
} from '../send/index.ts';
import { isEdited, type Loaded } from './flush.ts';
import { standstillFor, stopsAll, type Refused } from './standstill.ts';
import { unsentVerdict, verdictOf, type Verdict } from './verdict.ts';

export interface PartOptions {
    readonly client: OrgClient;
    readonly names: OrgNames;
    /** Objects, parents before children. */
    readonly order: readonly string[];
}

/** What one request told of its rows. Each is in `verdicts` or in `unread`. */
export interface SentPart {
    readonly verdicts: readonly Verdict[];
    /** Rows that the org did not read, for the fault of one of them perhaps. */
    readonly unread: readonly Loaded[];
    readonly whyUnread: Refused | undefined;
    /** Undefined where the ledger row was not answered for. */
    readonly ledger: 'written' | 'refused' | undefined;
    /** Why nothing more should be sent for now. */
    readonly failure: Failure | undefined;
}

/** Sends rows in one request. Never throws for what the org says. */
export async function sendPart(
    rows: readonly Loaded[],
    ledger: OutboundRecord | undefined,
    { client, names, order }: PartOptions
): Promise<SentPart> {
    const records = [...rows.map(({ outbound }) => outbound), ...(ledger === undefined ? [] : [ledger])];
    const flush = toFlush(records, order);
    const answer = await client.send('POST', `${DATA_PATH}/composite`, compositeBody(flush, names));
    if (!answer.ok) {
        const { failure } = answer;
        return failure.kind === 'request' && !stopsAll(failure, rows.some(isEdited))
            ? { verdicts: [], unread: rows, whyUnread: failure, ledger: undefined, failure: undefined }
            : unsent(rows, failure);
    }
    const answers = readCompositeAnswer(answer.body, flush);
    return answers === undefined ? unsent(rows, NOT_COMPOSITE) : judgePart(rows, flush.flat(), answers);
}

const NOT_COMPOSITE = notTheOrg('NOT_COMPOSITE', 'The org did not answer as /composite does.');

function unsent(rows: readonly Loaded[], failure: Failure): SentPart {
    const verdicts = rows.map((loaded) => unsentVerdict(loaded, failure));
    return { verdicts, unread: [], whyUnread: undefined, ledger: undefined, failure };
}

function judgePart(
    rows: readonly Loaded[],
    sent: readonly OutboundRecord[],
    answers: readonly RecordAnswer[]
): SentPart {
    const byRecord = new Map(rows.map((loaded) => [loaded.outbound, loaded]));
    const verdicts: Verdict[] = [];
    const unread: Loaded[] = [];
    const edited = rows.some(isEdited);
    let whyUnread: Refused | undefined;
    let why: Refused | undefined;
    let ledger: SentPart['ledger'];
    judge(sent, answers).forEach((result, index) => {
        const loaded = byRecord.get(sent[index] as OutboundRecord);
        if (loaded === undefined) {
            ledger = result.kind === 'created' || result.kind === 'updated' ? 'written' : 'refused';
        } else if (result.kind === 'split' && !stopsAll(result.refusal, edited)) {
            unread.push(loaded);
            whyUnread ??= result.refusal;
        } else if (result.kind === 'split' || result.kind === 'stopped') {
            verdicts.push(unsentVerdict(loaded, result.refusal));
            why ??= result.refusal;
        } else {
            verdicts.push(verdictOf(loaded, result));
            why ??= result.kind === 'rejected' && stopsAll(result, isEdited(loaded)) ? result : undefined;
        }
    });
    return { verdicts, unread, whyUnread, ledger, failure: why && standstillFor(why) };
}
