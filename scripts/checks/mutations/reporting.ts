import type { Mutation } from './mutation.ts';

const REPORTS = 'force-app/core/reporting/reports/Missed_Calls';
const NOT_PICKED_UP = `${REPORTS}/Attempts_Not_Picked_Up.report-meta.xml`;
const REJECTED = `${REPORTS}/Attempts_Rejected.report-meta.xml`;
const RINGS = `${REPORTS}/Longest_Rings.report-meta.xml`;
const UNTRIED = `${REPORTS}/Calls_Lost_Without_Attempts.report-meta.xml`;
const TREND = `${REPORTS}/Weekly_Trend.report-meta.xml`;
const SHARE = `${REPORTS}/Rejected_Share.report-meta.xml`;
const EVENTS = 'force-app/core/reporting/reportTypes/Phone_Events.reportType-meta.xml';
const CALLS = 'force-app/core/reporting/reportTypes/Calls_with_Phone_Events.reportType-meta.xml';
const DASHBOARD = 'force-app/dashboards/dashboards/Missed_Calls_Dashboards/Missed_Calls.dashboard-meta.xml';

/** Faults in report types, reports and the dashboard. */
export const REPORTING: readonly Mutation[] = [
    {
        rule: 'missed-only',
        file: REJECTED,
        from: '<column>Phone_Event__c$Event_Type__c',
        to: '<column>Phone_Event__c$Dial_Type__c',
        says: /counts events of every type/
    },
    {
        rule: 'missed-only',
        file: UNTRIED,
        from: '<value>Missed</value>',
        to: '<value>Missed Call</value>',
        says: /cross filter takes events of every type/
    },
    {
        rule: 'report-values',
        file: NOT_PICKED_UP,
        from: 'NO_ANSWER,ALLOTTED_TIMEOUT',
        to: 'NO_ANSWER,ALLOTED_TIMEOUT',
        says: /'ALLOTED_TIMEOUT' is not a value of Hangup_Cause__c/
    },
    {
        rule: 'reports',
        file: REJECTED,
        from: '<field>Phone_Event__c$Time__c',
        to: '<field>Phone_Event__c.Time__c',
        says: /Write Phone_Event__c\$Time__c/
    },
    {
        rule: 'report-columns',
        file: EVENTS,
        from: '<field>Caller_ID_Number__c',
        to: '<field>Originating_User_Id__c',
        says: /does not offer Phone_Event__c\$Caller_ID_Number__c/,
        in: REJECTED
    },
    {
        rule: 'report-columns',
        file: TREND,
        from: '<dateColumn>Phone_Event__c$Time__c',
        to: '<dateColumn>Phone_Event__c$LastActivityDate',
        says: /does not offer Phone_Event__c\$LastActivityDate/
    },
    {
        rule: 'report-operators',
        file: REJECTED,
        from: /<operator>equals<\/operator>(\s*)<value>0/,
        to: '<operator>startsWith</operator>$1<value>0',
        says: /is a checkbox, and has no filter 'startsWith'/
    },
    {
        rule: 'report-operators',
        file: RINGS,
        from: /<operator>greaterThan<\/operator>(\s*)<value>0/,
        to: '<operator>greaterThan</operator>$1<value>zero',
        says: /'zero' is none/
    },
    {
        rule: 'report-groupings',
        file: NOT_PICKED_UP,
        from: /(<groupingsDown>[\s\S]*?)<dateGranularity>Day/,
        to: '$1<dateGranularity>Week',
        says: /is no date, and has no Week/
    },
    {
        rule: 'report-groupings',
        file: RINGS,
        from: '<from>20</from>',
        to: '<from>21</from>',
        says: /has a gap before '21 to 40 seconds'/
    },
    {
        rule: 'report-groupings',
        file: SHARE,
        from: '<sourceValue>CALL_REJECTED',
        to: '<sourceValue>REJECTED',
        says: /'REJECTED' is not a value of Phone_Event__c\$Hangup_Cause__c/
    },
    {
        rule: 'report-formulas',
        file: NOT_PICKED_UP,
        from: 'Phone_Event__c.Counts_Against_Agent__c:SUM',
        to: 'Phone_Event__c.Who_Should_Act__c:SUM',
        says: /is of type Text, and has no SUM/
    },
    {
        rule: 'report-formulas',
        file: REJECTED,
        from: 'GRAND_SUMMARY)',
        to: 'Phone_Event__c.Call_Queue__c)',
        says: /Phone_Event__c\.Call_Queue__c is no grouping/
    },
    {
        rule: 'report-type-fields',
        file: CALLS,
        from: /<field>User_Id__c<\/field>/,
        to: '<field>Call_Queue__c</field>',
        says: /Call_Queue__c comes from CallReporting__c and from/
    },
    {
        rule: 'report-charts',
        file: TREND,
        from: '<secondaryGroupingColumn>Phone_Event__c$Who_Should_Act__c</secondaryGroupingColumn>',
        to: '',
        says: /splits by a second grouping/
    },
    {
        rule: 'cross-filters',
        file: UNTRIED,
        from: 'CallReporting__c$Id',
        to: 'CallReporting__c$Name',
        says: /Write CallReporting__c\$Id/
    },
    {
        rule: 'dashboards',
        file: DASHBOARD,
        from: '<report>Missed_Calls/Weekly_Trend',
        to: '<report>Missed_Calls/Trend',
        says: /no report Missed_Calls\/Trend/
    },
    {
        rule: 'dashboard-components',
        file: DASHBOARD,
        from: '<groupingColumn>Phone_Event__c$Who_Should_Act__c',
        to: '<groupingColumn>Phone_Event__c$Dial_Type__c',
        says: /Dial_Type__c is no grouping of Missed_Calls\/Weekly_Trend/
    },
    {
        rule: 'dashboard-components',
        file: DASHBOARD,
        from: '<rowIndex>8</rowIndex>',
        to: '<rowIndex>7</rowIndex>',
        says: /lies over another one/
    }
];
