import { testRule } from '../testing.ts';
import { fields } from './fields.ts';

testRule(fields, [
    {
        refuses: `a name that is not the file's`,
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<fullName>Key__c',
        to: '<fullName>Keys__c',
        says: /fullName is Keys__c/
    },
    {
        refuses: 'two underscores inside a name',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<fullName>Key__c',
        to: '<fullName>Ke__y__c',
        says: /not a name that Salesforce takes/
    },
    {
        refuses: 'a name that is too long',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<fullName>Key__c',
        to: `<fullName>${'K'.repeat(41)}__c`,
        says: /41 characters/
    },
    {
        refuses: 'a text without a length',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<length>80</length>',
        to: '',
        says: /A Text field needs length/
    },
    {
        refuses: 'a date and time with a length',
        file: 'objects/Ticket__c/fields/Opened__c.field-meta.xml',
        from: '<required>',
        to: '<length>80</length><required>',
        says: /takes no length/
    },
    {
        refuses: 'a number without a scale',
        file: 'objects/Ticket__c/fields/Hours__c.field-meta.xml',
        from: '<scale>0</scale>',
        to: '',
        says: /A Number field needs scale/
    },
    {
        refuses: 'a precision over 18',
        file: 'objects/Ticket__c/fields/Hours__c.field-meta.xml',
        from: '<precision>8<',
        to: '<precision>19<',
        says: /precision of 19/
    },
    {
        refuses: 'a scale over the precision',
        file: 'objects/Ticket__c/fields/Hours__c.field-meta.xml',
        from: '<scale>0<',
        to: '<scale>9<',
        says: /scale 9 is larger/
    },
    {
        refuses: 'a text of 256 characters',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<length>80<',
        to: '<length>256<',
        says: /length of 256/
    },
    {
        refuses: 'a checkbox without a default',
        file: 'objects/Ticket__c/fields/Urgent__c.field-meta.xml',
        from: '<defaultValue>false</defaultValue>',
        to: '',
        says: /needs defaultValue/
    },
    {
        refuses: 'a long text without visible lines',
        file: 'objects/Ticket__c/fields/Notes__c.field-meta.xml',
        from: '<visibleLines>5</visibleLines>',
        to: '',
        says: /needs visibleLines/
    },
    {
        refuses: 'a lookup without a child relationship',
        file: 'objects/Ticket__c/fields/Customer__c.field-meta.xml',
        from: '<relationshipName>Tickets</relationshipName>',
        to: '',
        says: /needs relationshipName/
    },
    {
        refuses: 'an external id on a date',
        file: 'objects/Ticket__c/fields/Opened__c.field-meta.xml',
        from: '<inlineHelp',
        to: '<externalId>true</externalId><inlineHelp',
        says: /cannot be an external id/
    },
    {
        refuses: 'a formula without a word about blanks',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '<formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>',
        to: '',
        says: /has no formulaTreatBlanksAs/
    },
    {
        refuses: 'a required formula',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '<label>',
        to: '<required>true</required><label>',
        says: /formula field has no required/
    },
    {
        refuses: 'a required long text',
        file: 'objects/Ticket__c/fields/Notes__c.field-meta.xml',
        from: '<label>',
        to: '<required>true</required><label>',
        says: /takes no required/
    },
    {
        refuses: 'a long text that is unique',
        file: 'objects/Ticket__c/fields/Notes__c.field-meta.xml',
        from: '<type>',
        to: '<unique>true</unique><type>',
        says: /LongTextArea field cannot be unique/
    }
]);
