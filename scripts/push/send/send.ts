import type { OutboundRecord } from '../fields/index.ts';
import { backoffMs } from './backoff.ts';
import { notTheOrg, type Failure } from './answer.ts';
import type { OrgClient, Transport } from './client.ts';
import { compositeBody, readCompositeAnswer, type RecordAnswer, type Refusal } from './composite.ts';
import { judge, rejected, type Delivery, type RoundResult } from './judge.ts';
import type { OrgNames } from './names.ts';
import { packFlushes, toFlush, type Flush } from './pack.ts';
import { DATA_PATH } from './version.ts';

export interface SendOptions {
    readonly client: OrgClient;
    readonly names: OrgNames;
    /** Objects, parents before children. */
    readonly order: readonly string[];
    readonly transport: Pick<Transport, 'sleep' | 'random'>;
    /** Rounds for records that were locked, the first included. */
    readonly rounds?: number;
}

/** Upserts records and accounts for every one. Never throws for what the org says. */
export async function sendRecords(
    records: readonly OutboundRecord[],
    options: SendOptions
): Promise<readonly Delivery[]> {
    const { rounds = 5, transport } = options;
    let deliveries: readonly Delivery[] = [];
    let pending = records;
    // A lookup that is dropped costs a round of its own, besides those for locks.
    for (let round = 1, locked = 1; pending.length > 0; round += 1) {
        const results = await sendRound(pending, options);
        const last = locked >= rounds || round >= rounds * 4;
        const again = results.filter((result) => result.kind === 'again');
        deliveries = [...deliveries, ...results.filter((result) => result.kind !== 'again')];
        if (last) {
            return [...deliveries, ...again.map(({ record, refusal }) => rejected(record, refusal))];
        }
        if (again.some(({ wait }) => wait)) {
            await transport.sleep(backoffMs(locked, transport.random));
            locked += 1;
        }
        pending = again.map(({ record }) => record);
    }
    return deliveries;
}

async function sendRound(records: readonly OutboundRecord[], options: SendOptions): Promise<SentFlush['results']> {
    const results: SentFlush['results'][number][] = [];
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
    readonly results: readonly Exclude<RoundResult, { kind: 'split' | 'stopped' }>[];
    /** Why nothing more should be sent. */
    readonly stopped: Failure | undefined;
}

async function sendFlush(flush: Flush, options: SendOptions): Promise<SentFlush> {
    const { client, names } = options;
    const answer = await client.send('POST', `${DATA_PATH}/composite`, compositeBody(flush, names));
    if (!answer.ok) {
        return answer.failure.kind === 'request'
            ? splitRecords(flush.flat(), answer.failure, options)
            : { results: unsent(flush, answer.failure), stopped: answer.failure };
    }
    const answers = readCompositeAnswer(answer.body, flush);
    if (answers === undefined) {
        const failure = notTheOrg('NOT_COMPOSITE', 'The org did not answer as /composite does.');
        return { results: unsent(flush, failure), stopped: failure };
    }
    const judged = judge(flush.flat(), answers);
    const stopped = noRoom(answers) ?? notTaken(judged);
    const results = judged.filter((result) => result.kind !== 'split' && result.kind !== 'stopped');
    const unread = judged.filter((result) => result.kind === 'split');
    const [first] = unread;
    if (stopped !== undefined) {
        const left = judged.filter(({ kind }) => kind === 'split' || kind === 'stopped').map(({ record }) => record);
        return { results: [...results, ...unsent([left], stopped)], stopped };
    }
    if (first === undefined) {
        return { results, stopped };
    }
    const rest = await splitRecords(
        unread.map(({ record }) => record),
        first.refusal,
        options
    );
    return { ...rest, results: [...results, ...rest.results] };
}

/** What was refused as a whole holds something the org cannot read: halving it finds the record, and the others go through. */
async function splitRecords(
    records: readonly OutboundRecord[],
    refusal: Pick<Refusal, 'code' | 'message'>,
    options: SendOptions
): Promise<SentFlush> {
    const [only] = records;
    if (records.length === 1 && only !== undefined) {
        return { results: [rejected(only, { ...refusal, ok: false, fields: [] })], stopped: undefined };
    }
    const half = Math.ceil(records.length / 2);
    const results: SentFlush['results'][number][] = [];
    for (const part of [records.slice(0, half), records.slice(half)]) {
        const sent = await sendFlush(toFlush(part, options.order), options);
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

/** An org without room refuses one record after the other: it is sent no more. */
function noRoom(answers: readonly RecordAnswer[]): Failure | undefined {
    const refusal = answers.find((answer) => !answer.ok && answer.code === 'STORAGE_LIMIT_EXCEEDED');
    if (refusal === undefined || refusal.ok) {
        return undefined;
    }
    const remedy = 'Delete records in the org or raise its storage, then push again: the same records keep their keys.';
    return { kind: 'limit', code: refusal.code, message: refusal.message, remedy };
}

/** A list that was refused whatever is in it: so would the next be. */
function notTaken(results: readonly RoundResult[]): Failure | undefined {
    const stopped = results.find((result) => result.kind === 'stopped');
    if (stopped === undefined) {
        return undefined;
    }
    const { code, message } = stopped.refusal;
    const remedy = 'Check --namespace, that the package is installed and that the user may write its objects.';
    return { kind: 'refused', code, message, remedy };
}

function unsent(flush: Flush, failure: Failure): readonly Delivery[] {
    return flush.flat().map((record) => ({ kind: 'unsent', record, failure }));
}
