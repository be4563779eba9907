import { oneLine } from '../line.ts';
import type { Attempt, Outcome } from '../types.ts';
import type { Prepared } from './pipeline.ts';

/** What one record becomes, and why. */
export interface Explanation {
    readonly file: string;
    readonly uuid: string | undefined;
    readonly becomes: string;
    readonly why: string;
    /** The values of each event, as they would be written. */
    readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** Explains every record, by file. */
export function explain({ outcomes, problems, events, leftOut }: Prepared): readonly Explanation[] {
    const byKey = new Map(events.map((event) => [event.key, event]));
    const reasons = new Map(leftOut.map(({ attempt, reason }) => [attempt, reason]));
    return [
        ...problems.map(({ kind, file, reason, remedy }): Explanation => ({
            file,
            uuid: undefined,
            becomes: kind,
            why: `${reason} ${remedy}`,
            events: []
        })),
        ...outcomes.map((outcome): Explanation => ({
            file: outcome.leg.file,
            uuid: outcome.leg.uuid,
            becomes: becomes(outcome, reasons),
            why: outcome.why,
            events:
                outcome.kind === 'event'
                    ? outcome.attempts.map(({ key }) => ({
                          ...byKey.get(key)?.values,
                          ...byKey.get(key)?.references,
                          notes: byKey.get(key)?.notes ?? []
                      }))
                    : []
        }))
    ].toSorted((a, b) => a.file.localeCompare(b.file));
}

/** An explanation as lines for a terminal. */
export function formatExplanation({ file, becomes, why }: Explanation): string {
    return oneLine(`${file}: ${becomes}: ${why}`);
}

function becomes(outcome: Outcome, leftOut: ReadonlyMap<Attempt, string>): string {
    switch (outcome.kind) {
        case 'event':
            return outcome.attempts
                .map((attempt) => {
                    const reason = leftOut.get(attempt);
                    return `${reason === undefined ? 'event' : `left out ${reason}`}: ${describe(attempt)}`;
                })
                .join('; ');
        case 'merged':
            return `part of ${outcome.into}`;
        case 'noMiss':
            return `not a miss (${outcome.reason})`;
        case 'waiting':
            return 'waiting';
    }
}

function describe({ missedCallType, hangupCause, dialType, ringSeconds, user, notes }: Attempt): string {
    const ring = ringSeconds === undefined ? 'no ring' : `${ringSeconds} s`;
    const remarks = notes.length === 0 ? '' : ` [${notes.join(' ')}]`;
    return `${missedCallType} / ${hangupCause ?? 'no cause'} / ${ring} / user ${user.key} / ${dialType}${remarks}`;
}
