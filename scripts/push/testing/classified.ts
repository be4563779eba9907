import { classify } from '../classify/index.ts';
import { toLeg } from '../normalise/index.ts';
import { readRecord } from '../read/index.ts';
import type { Attempt, Leg, Outcome } from '../types.ts';
import { MOMENT } from './memoryFiles.ts';
import { recordText, type CdrRecord } from './records.ts';

/** The legs of records, through the reader and the normaliser, as a push makes them. */
export function legsOf(records: readonly CdrRecord[]): readonly Leg[] {
    return records.map((record, index) => {
        const read = readRecord(`${index}.cdr.json`, Buffer.from(recordText(record)), false);
        if ('kind' in read) {
            throw new Error(`A test's record is unreadable: ${read.reason}`);
        }
        return toLeg(read);
    });
}

/** What records become when pushed together. */
export function outcomesOf(records: readonly CdrRecord[], now: number = MOMENT): readonly Outcome[] {
    return classify(legsOf(records), now).outcomes;
}

/** The missed attempts among records. */
export function attemptsOf(records: readonly CdrRecord[], now: number = MOMENT): readonly Attempt[] {
    return outcomesOf(records, now).flatMap((outcome) => (outcome.kind === 'event' ? outcome.attempts : []));
}

/** What the record of one uuid became: `event`, `merged`, `waiting`, or the reason why it is no miss. */
export function fateOf(outcomes: readonly Outcome[], uuid: string): string | undefined {
    const outcome = outcomes.find(({ leg }) => leg.uuid === uuid);
    return outcome?.kind === 'noMiss' ? outcome.reason : outcome?.kind;
}
