import { testRule } from '../testing.ts';
import { reportGroupings } from './reportGroupings.ts';

testRule(reportGroupings, [
    {
        refuses: 'weeks of what is no date',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<dateGranularity>Day</dateGranularity>\n        <field>Ticket__c$Status__c',
        to: '<dateGranularity>Week</dateGranularity>\n        <field>Ticket__c$Status__c',
        says: /is no date, and has no Week/
    },
    {
        refuses: 'a grouping by long text',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Status__c</field>\n        <sortByName',
        to: '<field>Ticket__c$Notes__c</field>\n        <sortByName',
        says: /LongTextArea, by which reports do not group/
    },
    {
        refuses: 'an order by a figure that the report does not make',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<aggregateType>Average',
        to: '<aggregateType>Maximum',
        says: /the Maximum of Ticket__c\$Hours__c, which the report does not make/
    },
    {
        refuses: 'an order by a formula that is not there',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<sortByName>FORMULA1',
        to: '<sortByName>FORMULA2',
        says: /FORMULA2, which is no summary formula.*FORMULA1/
    },
    {
        refuses: 'a bucket with a gap',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<from>8',
        to: '<from>9',
        says: /has a gap before 'Longer'/
    },
    {
        refuses: 'a bucket of a value that the picklist does not have',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<sourceValue>Open',
        to: '<sourceValue>Opened',
        says: /'Opened' is not a value of Ticket__c\$Status__c/
    },
    {
        refuses: 'a bucket of a column that is not there',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<sourceColumnName>Ticket__c$Hours__c',
        to: '<sourceColumnName>Ticket__c$Hour__c',
        says: /Ticket__c has no Hour__c/
    }
]);
