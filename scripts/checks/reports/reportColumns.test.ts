import { testRule } from '../testing.ts';
import { reportColumns } from './reportColumns.ts';

testRule(reportColumns, [
    {
        refuses: 'a column that the type does not offer',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name',
        to: '<field>Ticket__c$Key__c',
        says: /does not offer Ticket__c\$Key__c/
    },
    {
        refuses: 'a filter by a column that the type does not offer',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<column>Ticket__c$Urgent__c',
        to: '<column>Ticket__c$Channel__c',
        says: /does not offer Ticket__c\$Channel__c/
    },
    {
        refuses: 'a name with a namespace',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Customer__c.City__c',
        to: '<field>nbx__Ticket__c$nbx__Customer__c.nbx__City__c',
        says: /carries a namespace/
    }
]);
