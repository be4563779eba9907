import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/server.ts';

type Value = string | number | boolean | undefined;
type TreeRecord = Readonly<Record<string, Value>> & { readonly attributes: { readonly referenceId: string } };

/** A call as the questions see it. Times in milliseconds. */
export interface CallRow {
    readonly reference: string;
    readonly name: string;
    readonly key: string;
    readonly start: number;
    readonly outcome: string;
    readonly queue: string;
    readonly hungUpBy: string;
    readonly answeredBy: string;
    readonly inQueue: number | undefined;
    readonly ringing: number | undefined;
    readonly talking: number | undefined;
}

/** An attempt as the questions see it; blank texts are ''. Times in milliseconds, durations in seconds. */
export interface AttemptRow {
    readonly eventType: string;
    readonly time: number | undefined;
    readonly type: string;
    readonly cause: string;
    readonly ring: number | undefined;
    readonly wrapUp: number | undefined;
    readonly isLookup: boolean;
    readonly user: string;
    readonly originator: string;
    readonly queue: string;
    readonly call: CallRow | undefined;
    readonly state: string;
    readonly available: string;
    readonly actor: string;
    readonly against: number;
    readonly issue: string;
}

export interface BatchRow {
    readonly started: number;
    readonly events: number;
    readonly requests: number;
    readonly saved: number;
    readonly rejects: number;
    readonly typical: number;
    readonly late: number;
    readonly left: number;
}

export interface Sample {
    readonly calls: readonly CallRow[];
    readonly attempts: readonly AttemptRow[];
    readonly batches: readonly BatchRow[];
    /** The newest instant of all: what a report takes for now. */
    readonly newest: number;
}

/** Fair Ring (seconds), as the package ships it. */
const FAIR_RING = 10;

function recordsOf(folder: string, object: string): readonly TreeRecord[] {
    const file = path.join(folder, `${object}.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly records: readonly TreeRecord[] }).records;
}

function text(value: Value): string {
    return value === undefined ? '' : String(value);
}

function number(value: Value): number | undefined {
    return value === undefined ? undefined : Number(value);
}

function time(value: Value): number | undefined {
    return value === undefined ? undefined : Date.parse(String(value));
}

/** Reads files of data by themselves: no metadata, no engine, formula fields worked out by hand. */
export function readSampleRows(folder = path.join(ROOT, 'data')): Sample {
    const recordsIn = (object: string): readonly TreeRecord[] => recordsOf(folder, object);
    const names = new Map(
        ['User__c', 'Call_Queue__c']
            .flatMap(recordsIn)
            .map((record) => [`@${record.attributes.referenceId}`, text(record['Name'])])
    );
    const nameOf = (reference: Value): string => names.get(text(reference)) ?? '';
    const calls = recordsIn('CallReporting__c').map((record, index) => callRow(record, index, nameOf));
    const byReference = new Map(calls.map((call) => [`@${call.reference}`, call]));
    const attempts = recordsIn('Phone_Event__c').map((record) =>
        attemptRow(record, nameOf, byReference.get(text(record['To_Call_Reporting__c'])))
    );
    const batches = recordsIn('Phone_Event_Batch__c').map(batchRow);
    const newest = Math.max(...attempts.map((attempt) => attempt.time ?? 0));
    return { calls, attempts, batches, newest };
}

function callRow(record: TreeRecord, index: number, nameOf: (reference: Value) => string): CallRow {
    return {
        reference: record.attributes.referenceId,
        // An automatic number: the order of the file.
        name: `CR-${String(index + 1).padStart(9, '0')}`,
        key: text(record['Call_Key__c']),
        start: time(record['From_Start_Time__c']) ?? Number.NaN,
        outcome: outcome(record),
        queue: nameOf(record['Call_Queue__c']),
        hungUpBy: text(record['From_Hung_Up_By__c']),
        answeredBy: nameOf(record['To_AVS_User__c']),
        inQueue: number(record['From_Time_In_Queue__c']),
        ringing: number(record['From_Time_Ringing__c']),
        talking: number(record['From_Time_Talking__c'])
    };
}

function outcome(call: TreeRecord): string {
    if (call['From_Flag_Voicemail_Record__c'] === true) return 'Voicemail';
    if (call['To_UUID__c'] !== undefined) return 'Answered';
    if (call['From_End_Time__c'] === undefined) return 'In Progress';
    return call['Call_Direction__c'] === 'Inbound' ? 'Lost' : 'Not Answered';
}

function attemptRow(record: TreeRecord, nameOf: (reference: Value) => string, call: CallRow | undefined): AttemptRow {
    const row = {
        eventType: text(record['Event_Type__c']),
        time: time(record['Time__c']),
        type: text(record['Missed_Call_Type__c']),
        cause: text(record['Hangup_Cause__c']),
        ring: number(record['Ring_Duration__c']),
        wrapUp: number(record['Wrap_Up_Failed_Time__c']),
        isLookup: record['Call_Queue_Lookup__c'] === true,
        user: nameOf(record['Natterbox_User__c']),
        originator: nameOf(record['Originating_Natterbox_User__c']),
        queue: nameOf(record['Call_Queue__c']),
        call,
        state: text(record['Availability_State_Display_Name__c']),
        available: text(record['Available_For_Calls__c'])
    };
    const actor = whoShouldAct(row);
    const issue = dataIssue(row, text(record['Dial_Type__c']), text(record['Originating_UUID__c']));
    return { ...row, actor, against: actor === 'Agent' ? 1 : 0, issue };
}

type Judged = Pick<AttemptRow, 'eventType' | 'type' | 'cause' | 'ring' | 'isLookup' | 'time' | 'queue' | 'user'>;

function whoShouldAct({ eventType, type, cause, ring, isLookup }: Judged): string {
    if (eventType !== 'Missed') return '';
    if (isLookup || cause === 'LOSE_RACE') return 'Nobody';
    if (type === 'All Busy' || cause === 'USER_BUSY') return 'Routing';
    if (cause === 'CALL_REJECTED') return 'Agent';
    if (type === 'Trying' && cause === 'ORIGINATOR_CANCEL') return 'Caller';
    if (type === 'No Devices' || type === 'Trying') return 'Device';
    const rang = ['NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL'];
    if (type !== 'Ringing' || !rang.includes(cause) || ring === undefined) return 'Unknown';
    if (ring >= FAIR_RING) return 'Agent';
    return cause === 'ORIGINATOR_CANCEL' ? 'Caller' : 'Routing';
}

function dataIssue({ eventType, type, cause, ring = 0, queue, time: at, user }: Judged, dial: string, origin: string) {
    if (eventType !== 'Missed') return '';
    if (type === 'All Busy' && cause !== '') return 'All Busy with a hangup cause';
    if (['No Devices', 'All Busy'].includes(type) && ring > 0) return 'Ring duration, but no phone was rung';
    if (cause === 'LOSE_RACE' && origin === '') return 'LOSE_RACE without an Originating UUID';
    if (dial === 'Call Queue' && queue === '') return 'Dial type Call Queue without a queue';
    if (ring < 0 || ring > 3600) return 'Ring duration negative or over an hour';
    if (at === undefined) return 'No time';
    return user === '' ? 'No user' : '';
}

function batchRow(record: TreeRecord): BatchRow {
    const value = (field: string): number => number(record[field]) ?? Number.NaN;
    return {
        started: time(record['Started__c']) ?? Number.NaN,
        events: value('Events__c'),
        requests: value('Requests__c'),
        saved: value('Requests_Saved__c'),
        rejects: value('Rejects__c'),
        typical: value('Lag_p50__c'),
        late: value('Lag_p95__c'),
        left: value('Allocation_Left__c')
    };
}
