import { callReportingRecords, phoneEventRecord, phoneFormatter, type OutboundRecord } from '../fields/index.ts';
import { classify } from '../classify/index.ts';
import { attemptsOf, legsOf } from './classified.ts';
import { MOMENT } from './memoryFiles.ts';
import type { CdrRecord } from './records.ts';

/** The event of the only missed attempt among records. */
export function eventOf(...records: readonly CdrRecord[]): OutboundRecord {
    const [attempt, ...others] = attemptsOf(records);
    if (attempt === undefined || others.length > 0) {
        throw new Error(`The records make ${others.length + Number(attempt !== undefined)} attempts, not one.`);
    }
    return phoneEventRecord(attempt, phoneFormatter('GB'));
}

/** The call rows that records make. */
export function callsOf(...records: readonly CdrRecord[]): readonly OutboundRecord[] {
    return classify(legsOf(records), MOMENT).calls.flatMap((call) => callReportingRecords(call, phoneFormatter('GB')));
}
