import { testRule } from '../testing.ts';
import { limits } from './limits.ts';

testRule(limits, [
    {
        refuses: 'a field label of 41 characters',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<label>Key',
        to: `<label>${'K'.repeat(41)}`,
        says: /label has 41 characters, of which 40.*Shorten it by 1/
    },
    {
        refuses: 'a help text of 511 characters',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<inlineHelpText>Help.',
        to: `<inlineHelpText>${'h'.repeat(511)}`,
        says: /of which 510/
    },
    {
        refuses: 'a description of 1,001 characters',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<description>',
        to: `<description>${'d'.repeat(1001)}`,
        says: /of which 1000/
    },
    {
        refuses: 'a message of 256 characters',
        file: 'objects/Ticket__c/validationRules/Closed_Has_Hours.validationRule-meta.xml',
        from: 'Fill Hours.',
        to: `${'f'.repeat(256)}`,
        says: /of which 255/
    },
    {
        refuses: `a value's description of 256 characters`,
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: 'Answered.',
        to: `${'a'.repeat(256)}`,
        says: /of which 255/
    },
    {
        refuses: `a label's text of 1,001 characters`,
        file: 'labels/CustomLabels.labels-meta.xml',
        from: '<value>Tickets',
        to: `<value>${'t'.repeat(1001)}`,
        says: /of which 1000/
    }
]);
