import { testRule } from '../testing.ts';
import { formulas } from './formulas.ts';

testRule(formulas, [
    {
        refuses: 'a formula that does not parse',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: ', "")',
        to: ', ""',
        says: /cannot be read/
    },
    {
        refuses: 'a field that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'Hours__c &gt;',
        to: 'Hour__c &gt;',
        says: /Ticket__c has no Hour__c/
    },
    {
        refuses: 'a path that leads nowhere',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'Customer__r.City__c',
        to: 'Customer__r.Town__c',
        says: /Customer__c has no Town__c/
    },
    {
        refuses: 'a relationship that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'Customer__r.City__c',
        to: 'Client__r.City__c',
        says: /Ticket__c has no Client__r/
    },
    {
        refuses: 'a value that the picklist does not have',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '"Open"',
        to: '"Opne"',
        says: /'Opne' is not a value of Status__c.*Did you mean Open/
    },
    {
        refuses: 'ISPICKVAL of a number',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'ISPICKVAL(Status__c',
        to: 'ISPICKVAL(Hours__c',
        says: /no picklist/
    },
    {
        refuses: 'a custom metadata record that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '.Default.',
        to: '.Defalt.',
        says: /has no record Defalt/
    },
    {
        refuses: 'a custom metadata field that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '.Long_Hours__c',
        to: '.Longer_Hours__c',
        says: /has no Longer_Hours__c/
    },
    {
        refuses: 'a global variable that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '$CustomMetadata.Desk_Setting__mdt.Default.Long_Hours__c',
        to: '$Users.Id',
        says: /no global variable \$Users/
    },
    {
        refuses: 'a function that is not there',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'ISPICKVAL(',
        to: 'ISPICKVALUE(',
        says: /no function ISPICKVALUE.*Did you mean ISPICKVAL/
    },
    {
        refuses: 'a call with an argument too few',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: ', "")',
        to: ')',
        says: /IF has 2 arguments.*Write 3/
    },
    {
        refuses: 'a CASE without what else',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'Customer__r.City__c',
        to: 'CASE(Hours__c, 1, "a", 2, "b")',
        says: /CASE has 5 arguments/
    },
    {
        refuses: 'seven nested IFs',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: 'Customer__r.City__c',
        to: 'IF(Urgent__c, IF(Urgent__c, IF(Urgent__c, IF(Urgent__c, IF(Urgent__c, IF(Urgent__c, "a", "b"), "b"), "b"), "b"), "b"), "b")',
        says: /nests 7 IFs/
    },
    {
        refuses: 'a formula of 3,901 characters',
        file: 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml',
        from: '"")',
        to: `"${'x'.repeat(3901)}")`,
        says: /of which 3900 are allowed/
    },
    {
        refuses: 'a rule on a field that is not there',
        file: 'objects/Ticket__c/validationRules/Closed_Has_Hours.validationRule-meta.xml',
        from: 'ISBLANK(Hours__c)',
        to: 'ISBLANK(Ours__c)',
        says: /Ticket__c has no Ours__c/
    },
    {
        refuses: 'a checkbox with another default',
        file: 'objects/Ticket__c/fields/Urgent__c.field-meta.xml',
        from: '<defaultValue>false',
        to: '<defaultValue>no',
        says: /no default of a checkbox/
    }
]);
