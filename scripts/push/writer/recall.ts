import { setTimeout as sleep } from 'node:timers/promises';
import type { Sender } from '../deliver/index.ts';
import { callKey, conversationOf } from '../fields/index.ts';
import { readStored, takeRecalled } from '../intake/index.ts';
import type { RawRecord } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import type { Ask } from './asking.ts';
import type { WriterOptions } from './options.ts';

/** Asks the org what other writers wrote of a call. */
export interface Recall {
    /**
     * Resolves when the outbox knows what the org has of a record's call, where its leg began before a moment; asked for once
     * for each moment. What was let go of that call may be sent then. Rejects where the org does not tell: the record must not be decided yet.
     */
    readonly recall: (record: RawRecord, before: Instant) => Promise<void>;
}

/** Calls that are asked for together. */
const CALLS_A_QUESTION = 100;
const GATHER_MS = 300;
/** Calls that were asked for and are remembered. */
const MOST_REMEMBERED = 50_000;

interface Question {
    readonly calls: Map<string, Instant>;
    readonly answered: Promise<void>;
}

/** Questions about calls, for all records of some moments together. */
export function recalls(options: WriterOptions, sender: Pick<Sender, 'hold'>, ask: Ask): Recall {
    const { clock, formats } = options;
    const { database } = options.outbox;
    const asked = new Map<string, Instant>();
    let next: Question | undefined;

    function callToAsk({ name, format, bytes }: RawRecord, before: Instant): string | undefined {
        const reading = readStored({ name, format, body: bytes }, formats);
        if (reading.kind !== 'leg' || reading.leg.callUuid === undefined) {
            return undefined;
        }
        const { startedAt, callUuid } = reading.leg;
        const call = callKey(callUuid, conversationOf(reading.leg));
        const isLater = startedAt !== undefined && startedAt > before;
        return isLater || (asked.get(call) ?? -Infinity) >= before ? undefined : call;
    }

    function question(): Question {
        if (next === undefined || next.calls.size >= CALLS_A_QUESTION) {
            const calls = new Map<string, Instant>();
            next = { calls, answered: sleep(GATHER_MS).then(() => askFor(calls)) };
        }
        return next;
    }

    async function askFor(of: ReadonlyMap<string, Instant>): Promise<void> {
        next = next?.calls === of ? undefined : next;
        const keys = [...of.keys()];
        const told = await ask(keys, sender.hold);
        takeRecalled(database, keys, told, options, clock.now());
        of.forEach((before, call) => remember(call, before));
    }

    function remember(call: string, before: Instant): void {
        asked.delete(call);
        asked.set(call, before);
        const [oldest] = asked.keys();
        if (asked.size > MOST_REMEMBERED && oldest !== undefined) {
            asked.delete(oldest);
        }
    }

    return {
        recall: async (record, before) => {
            const call = callToAsk(record, before);
            if (call !== undefined) {
                const { calls, answered } = question();
                calls.set(call, before);
                await answered;
            }
        }
    };
}
