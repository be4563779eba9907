import { testRule } from '../testing.ts';
import { reportOperators } from './reportOperators.ts';

testRule(reportOperators, [
    {
        refuses: 'a word in a checkbox',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<operator>equals</operator>\n            <value>1</value>',
        to: '<operator>contains</operator>\n            <value>1</value>',
        says: /is a checkbox, and has no filter 'contains'/
    },
    {
        refuses: 'more or less of a picklist',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<operator>equals</operator>\n            <value>Open',
        to: '<operator>greaterThan</operator>\n            <value>Open',
        says: /is a picklist, and has no filter 'greaterThan'/
    },
    {
        refuses: 'a number compared with a word',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<column>Ticket__c$Urgent__c</column>\n            <columnToColumn>false</columnToColumn>\n            <isUnlocked>true</isUnlocked>\n            <operator>equals</operator>\n            <value>1',
        to: '<column>Ticket__c$Hours__c</column>\n            <columnToColumn>false</columnToColumn>\n            <isUnlocked>true</isUnlocked>\n            <operator>greaterThan</operator>\n            <value>many',
        says: /is a number, and 'many' is none/
    },
    {
        refuses: 'an operator that the field of a cross filter does not have',
        file: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml',
        from: '<operator>equals',
        to: '<operator>lessThan',
        says: /Status__c is a picklist, and has no filter 'lessThan'/
    }
]);
