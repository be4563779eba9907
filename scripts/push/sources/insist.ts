import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../send/index.ts';
import type { SourceLog } from './source.ts';

/** How long work is insisted on. */
export interface Insistence {
    /** Aborted when the calls of a message are handed over; undefined where they never are. */
    readonly over: AbortSignal | undefined;
    /** Once it is aborted, the next failure is the last. */
    readonly lettingGo: AbortSignal;
    readonly log: Pick<SourceLog, 'warn'>;
}

/** A full disk or a paused org is waited for: unacknowledged, the messages in hand keep further ones at the broker. */
export async function insist<Result>(
    work: () => Promise<Result>,
    { over, lettingGo, log }: Insistence
): Promise<Result> {
    for (let failures = 1; ; failures += 1) {
        if (over?.aborted === true) {
            throw new Error('Its calls were handed over meanwhile.');
        }
        try {
            return await work();
        } catch (error) {
            if (lettingGo.aborted) {
                throw error;
            }
            if (failures === 1) {
                log.warn({ reason: String(error) }, 'A message could not be kept yet, and is tried again.');
            }
            await sleep(backoffMs(failures, Math.random));
        }
    }
}
