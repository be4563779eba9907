import { testRule } from '../testing.ts';
import { reportFormulas } from './reportFormulas.ts';

testRule(reportFormulas, [
    {
        refuses: 'a figure of a field that is not there',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'Ticket__c.Hours__c:SUM',
        to: 'Ticket__c.Hour__c:SUM',
        says: /FORMULA1: Ticket__c has no Hour__c/
    },
    {
        refuses: 'the sum of a text',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'Ticket__c.Hours__c:SUM',
        to: 'Ticket__c.Status__c:SUM',
        says: /is of type Picklist, and has no SUM/
    },
    {
        refuses: 'a summary that is none',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'Hours__c:SUM',
        to: 'Hours__c:TOTAL',
        says: /TOTAL is no summary/
    },
    {
        refuses: 'a grouping that the report does not have',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'PARENTGROUPVAL(RowCount, GRAND_SUMMARY)',
        to: 'PARENTGROUPVAL(RowCount, Ticket__c.Opened__c)',
        says: /Ticket__c\.Opened__c is no grouping/
    },
    {
        refuses: 'a parent of a formula that is shown at all levels',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<downGroupingContext>Ticket__c$Status__c</downGroupingContext>',
        to: '',
        says: /PARENTGROUPVAL needs a grouping that it is shown at/
    },
    {
        refuses: 'a parent that is the grouping itself',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'PARENTGROUPVAL(RowCount, GRAND_SUMMARY)',
        to: 'PARENTGROUPVAL(RowCount, Ticket__c.Status__c)',
        says: /looks up to no grouping above its own/
    },
    {
        refuses: 'a figure of a bucket field',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'Ticket__c.Hours__c:SUM',
        to: 'BucketField_Length:UNIQUE',
        says: /BucketField_Length is calculated by the report itself/
    },
    {
        refuses: 'a formula of a formula',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: 'Ticket__c.Hours__c:SUM',
        to: 'FORMULA1',
        says: /cannot read another one, FORMULA1/
    }
]);
