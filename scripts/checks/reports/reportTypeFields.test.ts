import { testRule } from '../testing.ts';
import { reportTypeFields } from './reportTypeFields.ts';

testRule(reportTypeFields, [
    {
        refuses: 'a custom field of the same name from two objects',
        file: 'reportTypes/Desk_Customers.reportType-meta.xml',
        from: '<field>Name</field>',
        to: '<field>Status__c</field>',
        says: /Status__c comes from Customer__c and from Customer__c\.Tickets__r/
    }
]);
