import { withoutReference, type OutboundRecord } from '../fields/index.ts';
import { backoffMs } from './backoff.ts';
import type { Failure, OrgClient, Transport } from './client.ts';
import { compositeBody, readCompositeAnswer, type RecordAnswer } from './composite.ts';
import { isPassing, missingParents } from './errors.ts';
import type { OrgNames } from './names.ts';
import { packFlushes, type Flush } from './pack.ts';
import { DATA_PATH } from './version.ts';

/** What became of one record. */
export type Delivery =
    | { readonly kind: 'created' | 'updated'; readonly record: OutboundRecord }
    | {
          readonly kind: 'rejected';
          readonly record: OutboundRecord;
          readonly code: string;
          readonly message: string;
          readonly fields: readonly string[];
      }
    /** Never answered for: the org could not be reached, or would take no more. */
    | { readonly kind: 'unsent'; readonly record: OutboundRecord; readonly failure: Failure };

export interface SendOptions {
    readonly client: OrgClient;
    readonly names: OrgNames;
    /** Objects, parents before children. */
    readonly order: readonly string[];
    readonly transport: Pick<Transport, 'sleep' | 'random'>;
    /** Rounds for records that were locked, the first included. */
    readonly rounds?: number;
}

/** What one round did with a record: it is delivered, or it goes again, perhaps without a lookup. */
type RoundResult =
    | Delivery
    | { readonly kind: 'again'; readonly record: OutboundRecord; readonly refusal: Refusal; readonly wait: boolean };
type Refusal = Extract<RecordAnswer, { ok: false }>;

/** Upserts records and accounts for every one. Never throws for what the org says. */
export async function sendRecords(
    records: readonly OutboundRecord[],
    options: SendOptions
): Promise<readonly Delivery[]> {
    const { rounds = 5, transport } = options;
    const deliveries: Delivery[] = [];
    let pending = records;
    // A lookup that is dropped costs a round of its own, besides those for locks.
    for (let round = 1, locked = 1; pending.length > 0; round += 1) {
        const results = await sendRound(pending, options);
        const last = locked >= rounds || round >= rounds * 4;
        const again = results.filter((result) => result.kind === 'again');
        deliveries.push(...results.filter((result) => result.kind !== 'again'));
        if (last) {
            deliveries.push(...again.map(({ record, refusal }) => rejected(record, refusal)));
            return deliveries;
        }
        if (again.some(({ wait }) => wait)) {
            await transport.sleep(backoffMs(locked, transport.random));
            locked += 1;
        }
        pending = again.map(({ record }) => record);
    }
    return deliveries;
}

async function sendRound(records: readonly OutboundRecord[], options: SendOptions): Promise<readonly RoundResult[]> {
    const results: RoundResult[] = [];
    let stopped: Failure | undefined;
    for (const flush of packFlushes(records, options.order)) {
        if (stopped !== undefined) {
            results.push(...unsent(flush, stopped));
            continue;
        }
        const sent = await sendFlush(flush, options);
        results.push(...sent.results);
        stopped = sent.stopped;
    }
    return results;
}

interface SentFlush {
    readonly results: readonly RoundResult[];
    /** Why nothing more should be sent. */
    readonly stopped: Failure | undefined;
}

async function sendFlush(flush: Flush, options: SendOptions): Promise<SentFlush> {
    const { client, names } = options;
    const answer = await client.send('POST', `${DATA_PATH}/composite`, compositeBody(flush, names));
    if (!answer.ok) {
        return answer.failure.kind === 'request'
            ? splitFlush(flush, answer.failure, options)
            : { results: unsent(flush, answer.failure), stopped: answer.failure };
    }
    const answers = readCompositeAnswer(answer.body, flush);
    if (answers === undefined) {
        const failure: Failure = {
            kind: 'request',
            code: 'NOT_COMPOSITE',
            message: 'The org did not answer as /composite does.',
            remedy: 'Check that --url is a Salesforce org.'
        };
        return { results: unsent(flush, failure), stopped: failure };
    }
    return { results: judge(flush.flat(), answers), stopped: undefined };
}

/** A body refused as a whole holds something the org cannot read: halving it finds the record, and the others go through. */
async function splitFlush(flush: Flush, failure: Failure, options: SendOptions): Promise<SentFlush> {
    const records = flush.flat();
    const [only] = records;
    if (records.length === 1 && only !== undefined) {
        return {
            results: [{ kind: 'rejected', record: only, code: failure.code, message: failure.message, fields: [] }],
            stopped: undefined
        };
    }
    const half = Math.ceil(records.length / 2);
    const results: RoundResult[] = [];
    for (const part of [records.slice(0, half), records.slice(half)]) {
        const lists = options.order
            .map((object) => part.filter((record) => record.object === object))
            .filter((list) => list.length > 0);
        const sent = await sendFlush(lists, options);
        results.push(...sent.results);
        if (sent.stopped !== undefined) {
            return {
                results: [...results, ...unsent([records.slice(results.length)], sent.stopped)],
                stopped: sent.stopped
            };
        }
    }
    return { results, stopped: undefined };
}

function judge(records: readonly OutboundRecord[], answers: readonly RecordAnswer[]): readonly RoundResult[] {
    const waitingFor = new Set(
        records.filter((_, index) => isWaiting(answers[index])).map(({ object, key }) => `${object} ${key}`)
    );
    return records.map((record, index): RoundResult => {
        const answer = answers[index];
        if (answer === undefined || answer.ok) {
            return { kind: answer?.created === true ? 'created' : 'updated', record };
        }
        const missing = missingParents(record, answer);
        if (missing.length > 0) {
            // The parent itself was locked a moment ago: it comes again in the next round, and the child with it.
            const comes = missing.some(([, { object, key }]) => waitingFor.has(`${object} ${key}`));
            return comes
                ? { kind: 'again', record, refusal: answer, wait: true }
                : { kind: 'again', record: missing.reduce(dropMissing, record), refusal: answer, wait: false };
        }
        return isPassing(answer) ? { kind: 'again', record, refusal: answer, wait: true } : rejected(record, answer);
    });
}

function isWaiting(answer: RecordAnswer | undefined): boolean {
    return answer !== undefined && !answer.ok && isPassing(answer);
}

function dropMissing(
    record: OutboundRecord,
    [field, { object, key }]: readonly [string, { object: string; key: string | number }]
) {
    return withoutReference(record, field, unknownParent(field, object, key));
}

/** The words for a lookup that was left empty. */
export function unknownParent(field: string, object: string, key: string | number): string {
    return `${field} left empty: the org has no ${object} with the key ${key}.`;
}

function rejected(record: OutboundRecord, { code, message, fields }: Refusal): Delivery {
    return { kind: 'rejected', record, code, message, fields };
}

function unsent(flush: Flush, failure: Failure): readonly Delivery[] {
    return flush.flat().map((record) => ({ kind: 'unsent', record, failure }));
}
