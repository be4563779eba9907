import { testRule } from '../testing.ts';
import { reportValues } from './reportValues.ts';

testRule(reportValues, [
    {
        refuses: 'a filter value that the picklist does not have',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<value>Open<',
        to: '<value>Opened<',
        says: /'Opened' is not a value of Status__c/
    },
    {
        refuses: 'a checkbox compared with a word',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<value>1</value>',
        to: '<value>yes</value>',
        says: /neither 0 nor 1/
    },
    {
        refuses: 'filter logic with a filter too many',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '1 OR 2',
        to: '1 OR 2 OR 3',
        says: /uses filter 3/
    },
    {
        refuses: 'the average of a text',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name</field>',
        to: '<aggregateTypes>Average</aggregateTypes><field>Ticket__c$Customer__c.City__c</field>',
        says: /is of type Text, and has no Average/
    },
    {
        refuses: 'a time frame on a number',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<dateColumn>Ticket__c$Opened__c',
        to: '<dateColumn>Ticket__c$Hours__c',
        says: /is no date/
    },
    {
        refuses: 'a chart by what is no grouping',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<groupingColumn>Ticket__c$Status__c',
        to: '<groupingColumn>Ticket__c$Channel__c',
        says: /which is no grouping/
    },
    {
        refuses: 'a chart of what is not summarised',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<aggregate>Average',
        to: '<aggregate>Sum',
        says: /which the report does not make/
    },
    {
        refuses: 'a cross filter over no lookup',
        file: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml',
        from: '<relatedTableJoinColumn>Customer__c',
        to: '<relatedTableJoinColumn>Hours__c',
        says: /no lookup of Ticket__c/
    },
    {
        refuses: 'a cross filter on a field that is not there',
        file: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml',
        from: '<column>Status__c',
        to: '<column>Stat__c',
        says: /Ticket__c has no Stat__c/
    },
    {
        refuses: 'a cross filter value that the picklist does not have',
        file: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml',
        from: '<value>Open',
        to: '<value>Opened',
        says: /'Opened' is not a value/
    }
]);
