import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../support/server.ts';

type Fields = Readonly<Record<string, unknown>>;

interface TreeAttributes {
    readonly referenceId: string;
}

/** What decides whether a report counts an attempt, and where. */
const OF_ATTEMPTS = [
    'Event_Type__c',
    'Missed_Call_Type__c',
    'Hangup_Cause__c',
    'Dial_Type__c',
    'Call_Queue_Lookup__c',
    'Call_Queue__c',
    'Natterbox_User__c',
    'Originating_Natterbox_User__c',
    'Originating_UUID__c',
    'To_Call_Reporting__c',
    'Availability_State_Display_Name__c',
    'Available_For_Calls__c',
    'Ring_Duration__c',
    'Wrap_Up_Failed_Time__c'
];
const OF_CALLS = ['Call_Queue__c', 'From_Hung_Up_By__c', 'To_AVS_User__c', 'To_UUID__c'];

/** These are never blank: what is not given takes the field's default. */
const DEFAULTED = ['Event_Type__c', 'Available_For_Calls__c'];

/** A quarter of the calls has attempts of one of these kinds alone, which are no attempts to most reports. */
const UNCOUNTED: readonly Fields[] = [
    { Hangup_Cause__c: 'LOSE_RACE' },
    { Call_Queue_Lookup__c: true },
    { Event_Type__c: 'Callback Offered' }
];

/** What no switch should send, and the sample therefore has nowhere. */
const ODD: Readonly<Record<string, readonly unknown[]>> = {
    Ring_Duration__c: [0, -5, 4000],
    Wrap_Up_Failed_Time__c: [0]
};

const DAY = 86_400_000;
/** Days before today on which the periods of the shipped reports begin. */
const EDGES = [6, 29, 59, 89];

/**
 * The sample data in a folder of its own, where attempts and calls have each other's values and blanks, also together in
 * ways that no switch sends: a rejected lookup, a lost call whose only attempt lost a race. A quarter of the attempts lie
 * on an edge of a period. `now` in milliseconds. The caller removes the folder.
 */
export function stirSample(seed: number, now: number): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'stirred-'));
    cpSync(path.join(ROOT, 'data'), folder, { recursive: true });
    const ways = new Map<unknown, Fields>();
    rewrite(folder, 'CallReporting__c', (calls) => {
        const chosen = fc.sample(mostly(fc.constant({}), fc.constantFrom(...UNCOUNTED)), {
            seed,
            numRuns: calls.length
        });
        calls.forEach(({ attributes }, at) =>
            ways.set(`@${(attributes as TreeAttributes).referenceId}`, chosen[at] ?? {})
        );
        return stir(calls, OF_CALLS, seed, {});
    });
    rewrite(folder, 'Phone_Event__c', (attempts) => {
        const times = fc.sample(mostly(fc.constant(undefined), edgeOf(now)), { seed, numRuns: attempts.length });
        return stir(attempts, OF_ATTEMPTS, seed, { ...ODD, To_Call_Reporting__c: [...ways.keys()] }).map(
            (attempt, index) => ({
                ...attempt,
                ...ways.get(attempt['To_Call_Reporting__c']),
                // data is loaded so that its newest instant is now: that one stays
                ...(times[index] === undefined || Date.parse(String(attempt['Time__c'])) === now
                    ? {}
                    : { Time__c: times[index] }),
                // a validation rule of the package refuses it
                ...(attempt['Missed_Call_Type__c'] === 'All Busy' ? { Hangup_Cause__c: undefined } : {})
            })
        );
    });
    return folder;
}

function rewrite(folder: string, object: string, change: (records: readonly Fields[]) => readonly Fields[]): void {
    const file = path.join(folder, `${object}.json`);
    const { records } = JSON.parse(readFileSync(file, 'utf8')) as { readonly records: readonly Fields[] };
    writeFileSync(file, JSON.stringify({ records: change(records) }));
}

/** Each field keeps its value in three of four records, and has any of the others', an odd one or none in the fourth. */
function stir(
    records: readonly Fields[],
    fields: readonly string[],
    seed: number,
    odd: Readonly<Record<string, readonly unknown[]>>
): readonly Fields[] {
    const changes = fields.map((field, at) => {
        const values = new Set([...records.map((record) => record[field]), ...(odd[field] ?? [])]);
        const blanks = DEFAULTED.includes(field) ? [] : Array<undefined>(Math.ceil(values.size / 4)).fill(undefined);
        const keeps = fc.constant((value: unknown): unknown => value);
        const takes = fc.constantFrom(...values, ...blanks).map((other) => (): unknown => other);
        return fc.sample(mostly(keeps, takes), { seed: seed + at, numRuns: records.length });
    });
    return records.map((record, index) => ({
        ...record,
        ...Object.fromEntries(fields.map((field, at) => [field, changes[at]?.[index]?.(record[field])]))
    }));
}

/** The last second before an edge and the first after it. */
function edgeOf(now: number): fc.Arbitrary<string> {
    const today = Math.floor(now / DAY) * DAY;
    return fc
        .tuple(fc.constantFrom(...EDGES), fc.constantFrom(-1000, 0))
        .map(([days, side]) => new Date(today - days * DAY + side).toISOString());
}

function mostly<Most, Few>(most: fc.Arbitrary<Most>, few: fc.Arbitrary<Few>): fc.Arbitrary<Most | Few> {
    return fc.oneof({ weight: 3, arbitrary: most }, { weight: 1, arbitrary: few });
}
