/** Questions of reports asked straight, as one who knows the store would write them; `n` counts the rows of the finest groups. */
export interface HandWritten {
    /** Days of the time frame, with today. */
    readonly days: number;
    /** Takes :from and :to, milliseconds since 1970. */
    readonly sql: string;
}

const ROWS = '"Event_Type__c" = \'Missed\' AND "Call_Queue_Lookup__c" = 0';
const MISSED = `${ROWS} AND "Hangup_Cause__c" IS NOT 'LOSE_RACE'`;
const EVENTS = 'FROM "Phone_Event__c" WHERE "Time__c" >= :from AND "Time__c" < :to';
const CALLS = 'FROM "CallReporting__c" AS c WHERE c."From_Start_Time__c" >= :from AND c."From_Start_Time__c" < :to';
const CALLS_WITH_EVENTS = `FROM "CallReporting__c" AS c JOIN "Phone_Event__c" AS e ON e."To_Call_Reporting__c" = c."Id"
    WHERE c."From_Start_Time__c" >= :from AND c."From_Start_Time__c" < :to AND ${MISSED}`;
const joined = (table: string, lookup: string): string => `FROM "${table}" AS p JOIN "Phone_Event__c" AS e
    ON e."${lookup}" = p."Id" WHERE e."Time__c" >= :from AND e."Time__c" < :to AND ${MISSED}`;
const DAY = '"Time__c" / 86400000';
const WEEK = `(${DAY} + 4) / 7`;
const RING = 'SUM("Ring_Duration__c"), AVG("Ring_Duration__c")';
/** Unique counts are asked for at each level, as a report shows them: no sum of finer ones gives them. */
function levels(groups: readonly (readonly string[])[], figures: string, from: string): string {
    const width = Math.max(...groups.map(({ length }) => length));
    return groups
        .map((keys) => {
            const shown = Array.from({ length: width }, (_, at) => keys[at] ?? 'NULL');
            const rows = `COUNT(*)${keys.length === width ? '' : ' * 0'} AS n`;
            const groupBy = keys.length === 0 ? '' : ` GROUP BY ${keys.map((_, at) => at + 1).join(', ')}`;
            return `SELECT ${[...shown, rows, figures].join(', ')} ${from}${groupBy}`;
        })
        .join(' UNION ALL ');
}

const month = (sql: string): HandWritten => ({ days: 30, sql });

/** By name of the report. */
export const BY_HAND: Readonly<Record<string, HandWritten>> = {
    Answered_By_Agent:
        month(`SELECT "To_AVS_User__c", COUNT(*) AS n, AVG("From_Time_Ringing__c"), AVG("From_Time_Talking__c")
        ${CALLS} AND "Outcome__c" = 'Answered' AND "To_AVS_User__c" IN (SELECT "Id" FROM "User__c") GROUP BY 1`),
    Attempts_For_Each_Call: {
        days: 7,
        sql: levels([['c."Id"'], []], `c."Name", COUNT(DISTINCT "Natterbox_User__c"), ${RING}`, CALLS_WITH_EVENTS)
    },
    Attempts_Not_Picked_Up: {
        days: 60,
        sql: `SELECT "Natterbox_User__c", (${DAY} + 4) / 7, COUNT(*) AS n, ${RING}, MAX("Ring_Duration__c"), SUM("Counts_Against_Agent__c")
            ${EVENTS} AND ${ROWS} AND "Missed_Call_Type__c" = 'Ringing'
            AND "Hangup_Cause__c" IN ('NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE') GROUP BY 1, 2`
    },
    Attempts_Rejected: month(`SELECT "Natterbox_User__c", COUNT(*) AS n, ${RING} ${EVENTS} AND ${ROWS}
        AND "Hangup_Cause__c" = 'CALL_REJECTED' GROUP BY 1`),
    Calls_Lost:
        month(`SELECT "Call_Queue__c", "From_Hung_Up_By__c", COUNT(*) AS n, AVG("From_Time_In_Queue__c"), MAX("From_Time_In_Queue__c")
        ${CALLS} AND "Outcome__c" = 'Lost' GROUP BY 1, 2`),
    Calls_Lost_After_Attempts: month(
        levels(
            [['c."Call_Queue__c"', 'c."Id"'], ['c."Call_Queue__c"'], []],
            `c."Name", COUNT(DISTINCT "Call_Key__c"), COUNT(DISTINCT "Natterbox_User__c"), ${RING}`,
            `${CALLS_WITH_EVENTS} AND "Outcome__c" = 'Lost'`
        )
    ),
    Calls_Lost_Without_Attempts:
        month(`SELECT "Call_Queue__c", COUNT(*) AS n, AVG("From_Time_In_Queue__c"), MAX("From_Time_In_Queue__c")
        ${CALLS} AND "Outcome__c" = 'Lost' AND "Id" NOT IN
        (SELECT "To_Call_Reporting__c" FROM "Phone_Event__c" WHERE "To_Call_Reporting__c" IS NOT NULL AND ${MISSED}) GROUP BY 1`),
    Data_Issues:
        month(`SELECT "Data_Issue__c", COUNT(*) AS n FROM "Phone_Event__c" WHERE "CreatedDate" >= :from AND "CreatedDate" < :to
        AND ${ROWS} AND "Data_Issue__c" IS NOT NULL
        AND ("Hangup_Cause__c" IS NOT 'LOSE_RACE' OR "Data_Issue__c" LIKE 'LOSE\\_RACE%' ESCAPE '\\') GROUP BY 1`),
    Devices_Not_Reached:
        month(`SELECT "Natterbox_User__c", "Missed_Call_Type__c", COUNT(*) AS n, MAX("Time__c") ${EVENTS} AND ${MISSED}
        AND "Who_Should_Act__c" = 'Device' GROUP BY 1, 2`),
    Internal_Callers_Not_Served: month(
        levels(
            [['p."Id"'], []],
            `p."Name", COUNT(DISTINCT "Natterbox_User__c"), ${RING}`,
            joined('User__c', 'Originating_Natterbox_User__c')
        )
    ),
    Longest_Rings:
        month(`SELECT CASE WHEN "Ring_Duration__c" <= 10 THEN 1 WHEN "Ring_Duration__c" <= 20 THEN 2 WHEN "Ring_Duration__c" <= 40
        THEN 3 ELSE 4 END, COUNT(*) AS n, ${RING}, MAX("Ring_Duration__c") ${EVENTS} AND ${MISSED}
        AND "Ring_Duration__c" > 0 AND "Data_Issue__c" IS NULL GROUP BY 1`),
    Missed_By_Agent: month(
        levels(
            [['p."Id"', '"Who_Should_Act__c"'], ['p."Id"'], ['"Who_Should_Act__c"'], []],
            `p."Name", COUNT(DISTINCT "To_Call_Reporting__c"), SUM("Counts_Against_Agent__c"), ${RING}`,
            joined('User__c', 'Natterbox_User__c')
        )
    ),
    Missed_By_Availability_State: month(
        levels(
            [
                ['"Availability_State_Display_Name__c"', '"Available_For_Calls__c"'],
                ['"Availability_State_Display_Name__c"'],
                []
            ],
            `COUNT(DISTINCT "Natterbox_User__c"), ${RING}`,
            `${EVENTS} AND ${MISSED}`
        )
    ),
    Missed_By_Queue_And_Day: month(
        levels(
            [[DAY, 'p."Id"'], [DAY], ['p."Id"'], []],
            'p."Name", COUNT(DISTINCT "To_Call_Reporting__c"), SUM("Counts_Against_Agent__c")',
            joined('Call_Queue__c', 'Call_Queue__c')
        )
    ),
    Rejected_Share: month(
        levels(
            [[`"Hangup_Cause__c" = 'CALL_REJECTED'`], []],
            `COUNT(DISTINCT "Natterbox_User__c"), ${RING}`,
            `${EVENTS} AND ${MISSED}`
        )
    ),
    Share_Against_Agent:
        month(`SELECT "Natterbox_User__c", "Who_Should_Act__c", COUNT(*) AS n, AVG("Counts_Against_Agent__c"), ${RING}
        ${EVENTS} AND ${MISSED} AND "Natterbox_User__c" IN (SELECT "Id" FROM "User__c") GROUP BY 1, 2`),
    Weekly_Trend: {
        days: 90,
        sql: levels(
            [[WEEK, '"Who_Should_Act__c"'], [WEEK], ['"Who_Should_Act__c"'], []],
            'COUNT(DISTINCT "To_Call_Reporting__c"), SUM("Counts_Against_Agent__c")',
            `${EVENTS} AND ${MISSED}`
        )
    },
    Why_Calls_Are_Not_Connected: month(`SELECT "Hangup_Cause__c", "Missed_Call_Type__c", COUNT(*) AS n, ${RING}
        ${EVENTS} AND "Event_Type__c" = 'Missed' GROUP BY 1, 2`),
    Wrap_Up_Penalties: month(`SELECT "Call_Queue__c", "Natterbox_User__c", COUNT(*) AS n, SUM("Wrap_Up_Failed_Time__c"),
        AVG("Wrap_Up_Failed_Time__c") ${EVENTS} AND ${MISSED} AND "Wrap_Up_Failed_Time__c" > 0 GROUP BY 1, 2`),
    Writer_Cost_And_Lateness:
        month(`SELECT "Started__c" / 86400000, COUNT(*) AS n, SUM("Events__c"), SUM("Requests__c"),
        SUM("Requests_Saved__c"), SUM("Rejects__c"), AVG("Lag_p50__c"), MAX("Lag_p95__c"), MIN("Allocation_Left__c")
        FROM "Phone_Event_Batch__c" WHERE "Started__c" >= :from AND "Started__c" < :to GROUP BY 1`),
    three_groupings_and_a_join: month(
        levels(
            [
                ['p."Id"', '"Hangup_Cause__c"', '"Who_Should_Act__c"'],
                ['p."Id"', '"Hangup_Cause__c"'],
                ['p."Id"', '"Who_Should_Act__c"'],
                ['p."Id"'],
                ['"Who_Should_Act__c"'],
                []
            ],
            `p."Name", COUNT(DISTINCT "To_Call_Reporting__c"), SUM("Counts_Against_Agent__c"), ${RING}`,
            joined('User__c', 'Natterbox_User__c')
        )
    )
};
