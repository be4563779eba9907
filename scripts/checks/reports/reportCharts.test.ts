import { testRule } from '../testing.ts';
import { reportCharts } from './reportCharts.ts';

testRule(reportCharts, [
    {
        refuses: 'bars split by nothing',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<chartType>HorizontalBar<',
        to: '<chartType>HorizontalBarStacked<',
        says: /splits by a second grouping/
    },
    {
        refuses: 'a chart without a grouping',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<groupingColumn>Ticket__c$Status__c</groupingColumn>',
        to: '',
        says: /has no groupingColumn/
    },
    {
        refuses: 'a donut of two groupings',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<chartType>HorizontalBar<',
        to: '<secondaryGroupingColumn>BucketField_Length</secondaryGroupingColumn><chartType>Donut<',
        says: /Donut has one grouping/
    }
]);
