import { testRule } from '../testing.ts';
import { lookups } from './lookups.ts';

testRule(lookups, [
    {
        refuses: 'an object that is not there',
        file: 'objects/Ticket__c/fields/Customer__c.field-meta.xml',
        from: '<referenceTo>Customer__c',
        to: '<referenceTo>Custmer__c',
        says: /no object Custmer__c.*Did you mean Customer__c/
    },
    {
        refuses: 'a required lookup that clears',
        file: 'objects/Ticket__c/fields/Customer__c.field-meta.xml',
        from: '<required>false',
        to: '<required>true',
        says: /SetNull/
    },
    {
        refuses: 'one child relationship of two lookups',
        file: 'objects/Ticket__c/fields/Reporter__c.field-meta.xml',
        from: '<relationshipName>Reported_Tickets',
        to: '<relationshipName>Tickets',
        says: /another child relationship Tickets/
    },
    {
        refuses: 'a child relationship with its ending',
        file: 'objects/Ticket__c/fields/Reporter__c.field-meta.xml',
        from: '<relationshipName>Reported_Tickets',
        to: '<relationshipName>Reported_Tickets__r',
        says: /not a relationship name/
    }
]);
