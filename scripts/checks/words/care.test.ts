import { testRule } from '../testing.ts';
import { care } from './care.ts';

testRule(care, [
    {
        refuses: 'a field without a description',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<description>What Key means.</description>',
        to: '',
        says: /CustomField has no description/
    },
    {
        refuses: 'a field without help',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<inlineHelpText>Help.</inlineHelpText>',
        to: '',
        says: /has no inlineHelpText/
    },
    {
        refuses: 'a field without a classification',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<securityClassification>Internal</securityClassification>',
        to: '',
        says: /has no securityClassification/
    },
    {
        refuses: 'a classification that is none',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '>Internal<',
        to: '>Intern<',
        says: /'Intern' is no securityClassification.*Did you mean Internal/
    },
    {
        refuses: 'a description that repeats the label',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: 'What Key means.',
        to: 'Key',
        says: /only repeats the label/
    },
    {
        refuses: 'an object without a description',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<description>A ticket of the desk.</description>',
        to: '',
        says: /CustomObject has no description/
    },
    {
        refuses: 'a value without a description',
        file: 'objects/Ticket__c/fields/Status__c.field-meta.xml',
        from: '<description>Answered.</description>',
        to: '',
        says: /value Closed has no description/
    },
    {
        refuses: 'a global value without a description',
        file: 'globalValueSets/Desk_Channel.globalValueSet-meta.xml',
        from: '<description>By mail.</description>',
        to: '',
        says: /value Mail has no description/
    },
    {
        refuses: 'a permission set without a description',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<description>For agents.</description>',
        to: '',
        says: /PermissionSet has no description/
    },
    {
        refuses: 'an exposed component without a description',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<description>Shows a ticket.</description>',
        to: '',
        says: /exposed component has no description/
    },
    {
        refuses: 'a label that does not say where it shows',
        file: 'labels/CustomLabels.labels-meta.xml',
        from: 'Title of the ticket panel',
        to: 'Desk_Title',
        says: /only repeats it/
    }
]);
