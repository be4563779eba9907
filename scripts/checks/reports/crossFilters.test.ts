import { testRule } from '../testing.ts';
import { crossFilters } from './crossFilters.ts';

testRule(crossFilters, [
    {
        refuses: 'a beginning at another column',
        file: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml',
        from: '<primaryTableColumn>Customer__c$Id',
        to: '<primaryTableColumn>Customer__c$Name',
        says: /Write Customer__c\$Id/
    },
    {
        refuses: 'a lookup to another object',
        file: 'objects/Ticket__c/fields/Customer__c.field-meta.xml',
        from: '<referenceTo>Customer__c',
        to: '<referenceTo>Ticket__c',
        says: /Customer__c leads to Ticket__c, not to Customer__c/,
        in: 'reports/Desk/Customers_With_Open_Tickets.report-meta.xml'
    }
]);
