import type { OutboundRecord } from '../fields/index.ts';
import type { Loaded } from './flush.ts';
import { sendPart, type PartOptions, type SentPart } from './part.ts';
import { standstill, standstillFor, type Refused } from './standstill.ts';
import { unreadVerdict, unsentVerdict, type Verdict } from './verdict.ts';

/** What became of all rows of a flush, of its ledger row, and why nothing more should be sent for now. */
export type Exchanged = Pick<SentPart, 'verdicts' | 'ledger' | 'failure'>;

export interface ExchangeOptions extends PartOptions {
    /** Rows of an object that may be refused for a permission, none written, before all rows are held back for it. */
    readonly fewSuspects: number;
}

/** Sends rows in one request, or in more where the org cannot read it, and judges every row. Never throws for what the org says. */
export async function exchange(
    rows: readonly Loaded[],
    ledger: OutboundRecord | undefined,
    options: ExchangeOptions
): Promise<Exchanged> {
    const whole = await sendPart(rows, ledger, options);
    const rest = await sendHalves(whole, options);
    const { verdicts, failure } = standstill([...whole.verdicts, ...rest.verdicts], options.fewSuspects);
    return { verdicts, ledger: whole.ledger, failure: rest.failure ?? failure };
}

/** Rows that were refused together, as a whole. */
interface RefusedPart {
    readonly rows: readonly Loaded[];
    readonly why: Refused;
}

/** The whole, its halves, quarters and eighths. */
const MOST_REFUSALS = 15;

/**
 * What was refused as a whole holds something the org cannot read: halved again and again the row is found, and the others go
 * through. Where no part is read, it is for nothing that is in one of them, and no row is dead for it.
 */
async function sendHalves(whole: SentPart, options: PartOptions): Promise<Pick<Exchanged, 'verdicts' | 'failure'>> {
    const verdicts: Verdict[] = [];
    let { failure } = whole;
    let isReadable = whole.verdicts.length > 0;
    let refusals = 1;
    // Level by level, so that the parts tried first lie far apart.
    for (let parts = refusedOf(whole).flatMap(halves); parts.length > 0;) {
        const refused: RefusedPart[] = [];
        for (const { rows, why } of parts) {
            if (!isReadable && refusals >= MOST_REFUSALS) {
                failure ??= standstillFor(why);
            }
            if (failure !== undefined) {
                verdicts.push(...rows.map((loaded) => unsentVerdict(loaded, why)));
                continue;
            }
            const sent = await sendPart(rows, undefined, options);
            failure = sent.failure;
            isReadable ||= sent.verdicts.length > 0;
            refusals += Number(sent.unread.length > 0);
            verdicts.push(...sent.verdicts);
            refused.push(...refusedOf(sent));
        }
        const single = refused.filter(({ rows }) => rows.length === 1);
        verdicts.push(...single.flatMap(({ rows, why }) => rows.map((loaded) => unreadVerdict(loaded, why))));
        parts = refused.filter(({ rows }) => rows.length > 1).flatMap(halves);
    }
    const { whyUnread } = whole;
    if (isReadable || whyUnread === undefined || verdicts.length < 2) {
        return { verdicts, failure };
    }
    const rows = verdicts.map(({ loaded }) => unsentVerdict(loaded, whyUnread));
    return { verdicts: rows, failure: failure ?? standstillFor(whyUnread) };
}

function refusedOf({ unread, whyUnread }: SentPart): readonly RefusedPart[] {
    return whyUnread === undefined ? [] : [{ rows: unread, why: whyUnread }];
}

function halves({ rows, why }: RefusedPart): readonly RefusedPart[] {
    const half = Math.ceil(rows.length / 2);
    return [rows.slice(0, half), rows.slice(half)]
        .filter((part) => part.length > 0)
        .map((part) => ({ rows: part, why }));
}
