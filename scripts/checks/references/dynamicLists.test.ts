import { testRule } from '../testing.ts';
import { dynamicLists } from './dynamicLists.ts';

testRule(dynamicLists, [
    {
        refuses: 'a related list that is not there',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: '>Tickets__r<',
        to: '>Ticket__r<',
        says: /no child relationship Ticket__r.*Did you mean Tickets__r/
    },
    {
        refuses: 'a parent field that is not there',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: '>Customer__c.Id<',
        to: '>Customer__c.Ident__c<',
        says: /Customer__c has no Ident__c/
    },
    {
        refuses: 'a column that is not there',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: '<value>Status__c<',
        to: '<value>State__c<',
        says: /Ticket__c has no State__c/
    },
    {
        refuses: 'a filter value that the picklist does not have',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: '["Open"]',
        to: '["Opened"]',
        says: /'Opened' is not a value of Status__c/
    },
    {
        refuses: 'a filter on a field that is not there',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: 'Status__c|EQUALS',
        to: 'Stat__c|EQUALS',
        says: /Ticket__c has no Stat__c/
    },
    {
        refuses: 'a filter without a list of values',
        file: 'flexipages/Customer_Record_Page.flexipage-meta.xml',
        from: '["Open"]',
        to: 'Open',
        says: /is no list of values/
    }
]);
