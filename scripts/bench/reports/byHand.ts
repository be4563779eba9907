import { handSql, type Figure, type Group, type Question } from './handSql.ts';

/** A question of a report, asked straight as one who knows the store would write it. */
export interface HandWritten extends Question {
    /** Days of the time frame, with today. */
    readonly days: number;
    /** Gives the whole answer; takes :from and :to, milliseconds since 1970. */
    readonly sql: string;
}

const ROWS = '"Event_Type__c" = \'Missed\' AND "Call_Queue_Lookup__c" = 0';
const MISSED = `${ROWS} AND "Hangup_Cause__c" IS NOT 'LOSE_RACE'`;
const EVENTS = 'FROM "Phone_Event__c" WHERE "Time__c" >= :from AND "Time__c" < :to';
const CALLS = 'FROM "CallReporting__c" WHERE "From_Start_Time__c" >= :from AND "From_Start_Time__c" < :to';
const CALLS_WITH_EVENTS = `FROM "CallReporting__c" AS c JOIN "Phone_Event__c" AS e ON e."To_Call_Reporting__c" = c."Id"
    WHERE c."From_Start_Time__c" >= :from AND c."From_Start_Time__c" < :to AND ${MISSED}`;

const USER: Group = { sql: '"Natterbox_User__c"', namesOf: 'User__c' };
const CALLER: Group = { sql: '"Originating_Natterbox_User__c"', namesOf: 'User__c' };
const ANSWERED_BY: Group = { sql: '"To_AVS_User__c"', namesOf: 'User__c' };
const QUEUE: Group = { sql: '"Call_Queue__c"', namesOf: 'Call_Queue__c' };
const CALL: Group = { sql: 'c."Id"', namesOf: 'CallReporting__c' };
const DAY: Group = { sql: '"Time__c" / 86400000', isDay: true };
/** Its Sunday: 1 January 1970 was a Thursday. */
const WEEK: Group = { sql: '("Time__c" / 86400000 + 4) / 7 * 7 - 4', isDay: true };
const value = (name: string): Group => ({ sql: `"${name}"` });
const cases = (sql: string, labels: readonly string[]): Group => ({ sql, labels });

const of =
    (does: Figure['does']) =>
    (name: string): Figure => ({ does, of: `"${name}"` });
const [sum, average, smallest, largest, unique] = [of('sum'), of('avg'), of('min'), of('max'), of('unique')];
const RING = average('Ring_Duration__c');
const AGAINST = sum('Counts_Against_Agent__c');
const USERS = unique('Natterbox_User__c');
const CALLS_OF_EVENTS = unique('To_Call_Reporting__c');
const QUEUEING = [average('From_Time_In_Queue__c'), largest('From_Time_In_Queue__c')];

/** `across` counts the groupings of columns, which come last. */
function ask(from: string, groups: readonly Group[], figures: readonly Figure[], days = 30, across = 0): HandWritten {
    const question = { from, groups, figures, across };
    return { ...question, days, sql: handSql(question) };
}

/** By name of the report. */
export const BY_HAND: Readonly<Record<string, HandWritten>> = {
    Answered_By_Agent: ask(
        `${CALLS} AND "Outcome__c" = 'Answered' AND "To_AVS_User__c" IS NOT NULL`,
        [ANSWERED_BY],
        [average('From_Time_Ringing__c'), average('From_Time_Talking__c')]
    ),
    Attempts_For_Each_Call: ask(CALLS_WITH_EVENTS, [CALL], [USERS, sum('Ring_Duration__c')], 7),
    Attempts_Not_Picked_Up: ask(
        `${EVENTS} AND ${ROWS} AND "Missed_Call_Type__c" = 'Ringing'
        AND "Hangup_Cause__c" IN ('NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE')`,
        [USER, WEEK],
        [RING, largest('Ring_Duration__c'), AGAINST],
        60,
        1
    ),
    Attempts_Rejected: ask(`${EVENTS} AND ${ROWS} AND "Hangup_Cause__c" = 'CALL_REJECTED'`, [USER], [RING]),
    Calls_Lost: ask(`${CALLS} AND "Outcome__c" = 'Lost'`, [QUEUE, value('From_Hung_Up_By__c')], QUEUEING),
    Calls_Lost_After_Attempts: ask(
        `${CALLS_WITH_EVENTS} AND "Outcome__c" = 'Lost'`,
        [{ ...QUEUE, sql: 'c."Call_Queue__c"' }, CALL],
        [unique('Call_Key__c'), USERS, sum('Ring_Duration__c')]
    ),
    Calls_Lost_Without_Attempts: ask(
        `${CALLS} AND "Outcome__c" = 'Lost' AND NOT EXISTS
        (SELECT 1 FROM "Phone_Event__c" WHERE "To_Call_Reporting__c" = "CallReporting__c"."Id" AND ${MISSED})`,
        [QUEUE],
        QUEUEING
    ),
    Data_Issues: ask(
        `FROM "Phone_Event__c" WHERE "CreatedDate" >= :from AND "CreatedDate" < :to AND ${ROWS} AND "Data_Issue__c" IS NOT NULL
        AND ("Hangup_Cause__c" IS NOT 'LOSE_RACE' OR "Data_Issue__c" LIKE 'LOSE\\_RACE%' ESCAPE '\\')`,
        [value('Data_Issue__c')],
        []
    ),
    Devices_Not_Reached: ask(
        `${EVENTS} AND ${MISSED} AND "Who_Should_Act__c" = 'Device'`,
        [USER, value('Missed_Call_Type__c')],
        [largest('Time__c')]
    ),
    Internal_Callers_Not_Served: ask(
        `${EVENTS} AND ${MISSED} AND "Originating_Natterbox_User__c" IS NOT NULL`,
        [CALLER, USER],
        [RING]
    ),
    Longest_Rings: ask(
        `${EVENTS} AND ${MISSED} AND "Ring_Duration__c" > 0 AND "Data_Issue__c" IS NULL`,
        [
            cases(
                'CASE WHEN "Ring_Duration__c" <= 10 THEN 0 WHEN "Ring_Duration__c" <= 20 THEN 1 WHEN "Ring_Duration__c" <= 40 THEN 2 ELSE 3 END',
                ['Up to 10 seconds', '11 to 20 seconds', '21 to 40 seconds', 'Over 40 seconds']
            )
        ],
        [RING, largest('Ring_Duration__c')]
    ),
    Missed_By_Agent: ask(
        `${EVENTS} AND ${MISSED} AND "Natterbox_User__c" IS NOT NULL`,
        [USER, value('Who_Should_Act__c')],
        [CALLS_OF_EVENTS, AGAINST, RING],
        30,
        1
    ),
    Missed_By_Availability_State: ask(
        `${EVENTS} AND ${MISSED}`,
        [value('Availability_State_Display_Name__c'), value('Available_For_Calls__c')],
        [RING, USERS],
        30,
        1
    ),
    Missed_By_Queue_And_Day: ask(
        `${EVENTS} AND ${MISSED} AND "Call_Queue__c" IS NOT NULL`,
        [DAY, QUEUE],
        [CALLS_OF_EVENTS, AGAINST],
        30,
        1
    ),
    Rejected_Share: ask(
        `${EVENTS} AND ${MISSED}`,
        [cases(`"Hangup_Cause__c" <> 'CALL_REJECTED'`, ['Rejected', 'Missed otherwise'])],
        [RING, USERS]
    ),
    Share_Against_Agent: ask(
        `${EVENTS} AND ${MISSED} AND "Natterbox_User__c" IS NOT NULL`,
        [USER, value('Who_Should_Act__c')],
        [AGAINST, RING]
    ),
    Weekly_Trend: ask(`${EVENTS} AND ${MISSED}`, [WEEK, value('Who_Should_Act__c')], [AGAINST, CALLS_OF_EVENTS], 90, 1),
    Why_Calls_Are_Not_Connected: ask(
        `${EVENTS} AND "Event_Type__c" = 'Missed'`,
        [value('Hangup_Cause__c'), value('Missed_Call_Type__c')],
        [RING],
        30,
        1
    ),
    Wrap_Up_Penalties: ask(
        `${EVENTS} AND ${MISSED} AND "Wrap_Up_Failed_Time__c" > 0`,
        [QUEUE, USER],
        [sum('Wrap_Up_Failed_Time__c'), average('Wrap_Up_Failed_Time__c')]
    ),
    Writer_Cost_And_Lateness: ask(
        'FROM "Phone_Event_Batch__c" WHERE "Started__c" >= :from AND "Started__c" < :to',
        [{ sql: '"Started__c" / 86400000', isDay: true }],
        [
            ...['Events__c', 'Requests__c', 'Requests_Saved__c', 'Rejects__c'].map(sum),
            average('Lag_p50__c'),
            largest('Lag_p95__c'),
            smallest('Allocation_Left__c')
        ]
    ),
    three_groupings_and_a_join: ask(
        `${EVENTS} AND ${MISSED} AND "Natterbox_User__c" IS NOT NULL`,
        [USER, value('Hangup_Cause__c'), value('Who_Should_Act__c')],
        [CALLS_OF_EVENTS, AGAINST, RING],
        30,
        1
    )
};
