import { z } from 'zod';
import { DIAL_TYPES } from '../classify/index.ts';
import type { FieldValue } from '../fields/index.ts';
import type { MissedCallType } from '../types.ts';

/** How one column of a ready Phone Event is read: the value for the org, or what is wrong with it. */
export type Column = z.ZodType<FieldValue>;

const MISSED_CALL_TYPES: readonly MissedCallType[] = ['No Devices', 'Trying', 'Ringing', 'All Busy', 'Unknown'];
const YES_NO_UNKNOWN = ['Yes', 'No', 'Unknown'] as const;

function text(most: number): Column {
    return z
        .union([z.string(), z.number().transform(String)], { error: 'is a text' })
        .pipe(z.string().max(most, { error: `has at most ${most} characters` }));
}

function oneOf(values: readonly string[]): Column {
    return z
        .string({ error: `is one of ${values.join(', ')}` })
        .transform((given) => values.find((value) => value.toLowerCase() === given.trim().toLowerCase()) ?? given)
        .refine((given) => values.includes(given), { error: `is one of ${values.join(', ')}` });
}

/** CSV has texts alone, so a figure may come as one. */
export function wholeNumber(digits: number): Column {
    const error = `is a whole number with at most ${digits} digits`;
    return z
        .union(
            [
                z.number(),
                z
                    .string()
                    .regex(/^\s*-?\d+\s*$/)
                    .transform(Number)
            ],
            { error }
        )
        .refine((value) => Number.isSafeInteger(value) && Math.abs(value) < 10 ** digits, { error });
}

const flag: Column = z.union(
    [
        z.boolean(),
        z
            .string()
            .regex(/^\s*(?:true|false|yes|no|1|0)\s*$/i)
            .transform((given) => /true|yes|1/i.test(given))
    ],
    { error: 'is true or false' }
);

/** Salesforce trims it, so that one of blanks alone would be none. */
const externalKey: Column = z
    .union([z.string(), z.number().transform(String)], { error: 'is a text' })
    .pipe(z.string().trim().min(1, { error: 'is blank' }).max(80, { error: 'has at most 80 characters' }));

/** Date.parse makes 3 March of 31 February, and Salesforce's dates lie in the years 1700 to 4000. */
function isOnCalendar(given: string): boolean {
    const time = Date.parse(given);
    const [day = ''] = given.split('T');
    const year = new Date(time).getUTCFullYear();
    const written = new Date(`${day}T00:00:00Z`);
    return year >= 1700 && year <= 4000 && !Number.isNaN(written.getTime()) && written.toISOString().startsWith(day);
}

/** ISO 8601 with a zone: without one nobody knows which moment it is. */
const moment: Column = z
    .string({ error: 'is a moment, such as 2026-11-20T09:00:00Z' })
    .refine((given) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(given.trim()), {
        error: 'is a moment with its zone, such as 2026-11-20T09:00:00Z'
    })
    .refine((given) => isOnCalendar(given.trim()), { error: 'is no day of the calendar from 1700 to 4000' })
    .transform((given) => new Date(given.trim()).toISOString());

/** The fields of a ready Phone Event, as their API names without a namespace. A test holds them against the metadata. */
export const COLUMNS = {
    Event_Key__c: externalKey,
    Event_Type__c: text(255),
    Time__c: moment,
    Missed_Call_Type__c: oneOf(MISSED_CALL_TYPES),
    Hangup_Cause__c: text(40),
    Dial_Type__c: oneOf(DIAL_TYPES),
    Ring_Duration__c: wholeNumber(8),
    Wrap_Up_Failed_Time__c: wholeNumber(8),
    Call_Queue_Lookup__c: flag,
    User_Id__c: wholeNumber(16),
    Originating_User_Id__c: wholeNumber(16),
    Originating_UUID__c: text(64),
    Caller_ID_Name__c: text(255),
    Caller_ID_Number__c: text(40),
    Availability_Profile_Name__c: text(80),
    Availability_State_Name__c: text(80),
    Availability_State_Display_Name__c: text(80),
    Available_For_Calls__c: oneOf(YES_NO_UNKNOWN),
    User_Online__c: oneOf(YES_NO_UNKNOWN),
    JSON_String__c: text(32_000),
    Error_Log__c: text(32_768)
} satisfies Readonly<Record<string, Column>>;

/** A lookup as a column names it: the relationship and the parent's external id. */
interface ParentColumn {
    readonly field: string;
    readonly object: string;
    readonly externalId: string;
    readonly key: z.ZodType<string | number>;
}

const key = z.string({ error: 'is a text' }).trim().max(255, { error: 'has at most 255 characters' });
const number = wholeNumber(16) as z.ZodType<number>;

/** The lookups of a ready Phone Event, by relationship. */
export const PARENTS: Readonly<Record<string, ParentColumn>> = {
    To_Call_Reporting__r: parent('To_Call_Reporting__c', 'CallReporting__c', 'Call_Key__c', key.max(80)),
    Call_Queue__r: parent('Call_Queue__c', 'Call_Queue__c', 'Switch_Key__c', key),
    Natterbox_User__r: parent('Natterbox_User__c', 'User__c', 'Switch_Key__c', key),
    Originating_Natterbox_User__r: parent('Originating_Natterbox_User__c', 'User__c', 'Switch_Key__c', key),
    Availability_Profile__r: parent('Availability_Profile__c', 'AvailabilityProfile__c', 'Id__c', number),
    Availability_State__r: parent('Availability_State__c', 'AvailabilityProfileState__c', 'Id__c', number)
};

function parent(field: string, object: string, externalId: string, schema: z.ZodType<string | number>): ParentColumn {
    return { field, object, externalId, key: schema };
}

/** Every column that a table of ready Phone Events may have. */
export const COLUMN_NAMES: readonly string[] = [
    ...Object.keys(COLUMNS),
    ...Object.entries(PARENTS).map(([relationship, { externalId }]) => `${relationship}.${externalId}`)
];
