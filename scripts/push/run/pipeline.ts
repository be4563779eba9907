import {
    classify,
    LOG_EVERYTHING,
    reasonToLeaveOut,
    type Classified,
    type LeaveOut,
    type LeftOut
} from '../classify/index.ts';
import {
    callReportingRecords,
    phoneEventRecord,
    stubRecord,
    type OutboundRecord,
    type PhoneFormatter
} from '../fields/index.ts';
import { toLeg } from '../normalise/index.ts';
import { readRecords, type EmptySource, type Files } from '../read/index.ts';
import type { Attempt, Instant, ReadProblem } from '../types.ts';

/** Everything known about some records before anything is sent. */
export interface Prepared extends Classified {
    readonly problems: readonly ReadProblem[];
    readonly empty: readonly EmptySource[];
    /** What is logged. */
    readonly attempts: readonly Attempt[];
    readonly leftOut: readonly LeftOut[];
    readonly events: readonly OutboundRecord[];
    /** Calls of the callers' legs, and stubs of calls known from an event alone. */
    readonly callRecords: readonly OutboundRecord[];
}

/** Source → normal form → events and calls. Reads files, sends nothing. Rejects only where a path does not exist. */
export async function prepare(
    paths: readonly string[],
    files: Files,
    now: Instant,
    phone: PhoneFormatter,
    leaveOut: LeaveOut = LOG_EVERYTHING
): Promise<Prepared> {
    const { records, problems, empty } = await readRecords(paths, files, now);
    const { calls, outcomes } = classify(records.map(toLeg), now);
    const missed = outcomes.flatMap((outcome) => (outcome.kind === 'event' ? outcome.attempts : []));
    const leftOut = missed.flatMap((attempt) => {
        const reason = reasonToLeaveOut(attempt, leaveOut);
        return reason === undefined ? [] : [{ attempt, reason }];
    });
    const attempts = missed.filter((attempt) => reasonToLeaveOut(attempt, leaveOut) === undefined);
    const complete = calls.flatMap((call) => callReportingRecords(call, phone));
    const known = new Set(complete.map(({ key }) => key));
    const stubs = attempts
        .map((attempt) => stubRecord(attempt, phone))
        .filter((stub) => stub !== undefined && !known.has(stub.key));
    return {
        calls,
        outcomes,
        problems,
        empty,
        attempts,
        leftOut,
        events: attempts.map((attempt) => phoneEventRecord(attempt, phone)),
        callRecords: [...complete, ...earliestStubs(stubs.filter((stub) => stub !== undefined))]
    };
}

/** One stub a call, from its earliest attempt. */
function earliestStubs(stubs: readonly OutboundRecord[]): readonly OutboundRecord[] {
    const byStart = stubs.toSorted((a, b) => start(b).localeCompare(start(a)));
    return [...new Map(byStart.map((stub) => [stub.key, stub])).values()];
}

function start({ values }: OutboundRecord): string {
    return String(values['From_Start_Time__c'] ?? '');
}
