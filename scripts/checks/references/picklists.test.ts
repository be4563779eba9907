import { testRule } from '../testing.ts';
import { picklists } from './picklists.ts';

testRule(picklists, [
    {
        refuses: 'a global set that is not there',
        file: 'objects/Ticket__c/fields/Channel__c.field-meta.xml',
        from: '>Desk_Channel<',
        to: '>Desk_Chanel<',
        says: /no global value set Desk_Chanel.*Did you mean/
    },
    {
        refuses: 'two sources of values',
        file: 'objects/Ticket__c/fields/Channel__c.field-meta.xml',
        from: '<valueSetName>',
        to: '<valueSetDefinition><sorted>false</sorted></valueSetDefinition><valueSetName>',
        says: /exactly one source/
    },
    {
        refuses: 'a value twice',
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: '<fullName>Closed',
        to: '<fullName>Open',
        says: /Open is there twice/
    },
    {
        refuses: 'two defaults',
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: '<default>false',
        to: '<default>true',
        says: /two defaults/
    },
    {
        refuses: 'a value with an empty label',
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: '<label>Closed<',
        to: '<label><',
        says: /Closed has no label/
    },
    {
        refuses: 'a value without a label',
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: '<label>Closed</label>',
        to: '',
        says: /Closed has no label/
    },
    {
        refuses: 'a value without a default in a global set',
        file: 'globalValueSets/Desk_Channel.globalValueSet-meta.xml',
        from: '<default>false</default>',
        to: '',
        says: /Mail has no default/
    }
]);
