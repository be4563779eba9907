import { testRule } from '../testing.ts';
import { layouts } from './layouts.ts';

testRule(layouts, [
    {
        refuses: 'a field that is not there',
        file: 'layouts/Ticket__c-Ticket Layout.layout-meta.xml',
        from: '<field>Hours__c',
        to: '<field>Hour__c',
        says: /Ticket__c has no Hour__c.*Did you mean Hours__c/
    },
    {
        refuses: 'a field twice',
        file: 'layouts/Ticket__c-Ticket Layout.layout-meta.xml',
        from: '<field>Hours__c',
        to: '<field>Status__c',
        says: /Status__c is placed twice/
    },
    {
        refuses: 'a required field that is not placed',
        file: 'layouts/Ticket__c-Ticket Layout.layout-meta.xml',
        from: '<field>Key__c',
        to: '<field>Opened__c',
        says: /required field Key__c is not placed/
    },
    {
        refuses: 'a related list of a field that is not there',
        file: 'layouts/Customer__c-Customer Layout.layout-meta.xml',
        from: 'Ticket__c.Customer__c',
        to: 'Ticket__c.Client__c',
        says: /Ticket__c has no Client__c/
    },
    {
        refuses: 'a related list of no lookup',
        file: 'layouts/Customer__c-Customer Layout.layout-meta.xml',
        from: 'Ticket__c.Customer__c',
        to: 'Ticket__c.Hours__c',
        says: /no lookup to Customer__c/
    },
    {
        refuses: 'a related list with a column that is not there',
        file: 'layouts/Customer__c-Customer Layout.layout-meta.xml',
        from: '<fields>Status__c',
        to: '<fields>Statuses__c',
        says: /Ticket__c has no Statuses__c/
    },
    {
        refuses: 'an edited formula',
        file: 'layouts/Ticket__c-Ticket Layout.layout-meta.xml',
        from: '<field>Hours__c</field>',
        to: '<field>Owner_Kind__c</field>',
        says: /Owner_Kind__c is filled by Salesforce and cannot be Edit/
    }
]);
