import { testRule } from '../testing.ts';
import { reportTypes } from './reportTypes.ts';

testRule(reportTypes, [
    {
        refuses: 'an object that is not there',
        file: 'reportTypes/Desk_Tickets.reportType-meta.xml',
        from: '<baseObject>Ticket__c',
        to: '<baseObject>Tickt__c',
        says: /no object Tickt__c/
    },
    {
        refuses: 'a path over a lookup that is not there',
        file: 'reportTypes/Desk_Tickets.reportType-meta.xml',
        from: 'Customer__c.City__c',
        to: 'Client__c.City__c',
        says: /Ticket__c has no Client__c/
    },
    {
        refuses: 'a field that is not there',
        file: 'reportTypes/Desk_Tickets.reportType-meta.xml',
        from: '<field>Hours__c',
        to: '<field>Hour__c',
        says: /Ticket__c has no Hour__c/
    },
    {
        refuses: 'a table that is not in the join',
        file: 'reportTypes/Desk_Customers.reportType-meta.xml',
        from: '<table>Customer__c.Tickets__r',
        to: '<table>Customer__c.Ticket__r',
        says: /not in the join.*Tickets__r/
    },
    {
        refuses: 'a child relationship that is not there',
        file: 'reportTypes/Desk_Customers.reportType-meta.xml',
        from: '<relationship>Tickets__r',
        to: '<relationship>Ticket__r',
        says: /Customer__c has no child relationship Ticket__r/
    },
    {
        refuses: 'an inner join after an outer one',
        file: 'reportTypes/Desk_Customers.reportType-meta.xml',
        from: '<outerJoin>true</outerJoin>',
        to: '<join><outerJoin>false</outerJoin><relationship>Owners</relationship></join><outerJoin>true</outerJoin>',
        says: /inner join stands after/
    },
    {
        refuses: 'a column twice',
        file: 'reportTypes/Desk_Tickets.reportType-meta.xml',
        from: '<field>Hours__c',
        to: '<field>Status__c',
        says: /is there twice/
    },
    {
        refuses: 'the id of the owner',
        file: 'reportTypes/Desk_Tickets.reportType-meta.xml',
        from: '<field>Owner<',
        to: '<field>OwnerId<',
        says: /Write Owner\./
    }
]);
