import { testRule } from '../testing.ts';
import { validationRules } from './validationRules.ts';

testRule(validationRules, [
    {
        refuses: 'a message at a field that is not there',
        file: 'objects/Ticket__c/validationRules/Closed_Has_Hours.validationRule-meta.xml',
        from: '<errorDisplayField>Hours__c',
        to: '<errorDisplayField>Hour__c',
        says: /Ticket__c has no Hour__c/
    },
    {
        refuses: `a name that is not the file's`,
        file: 'objects/Ticket__c/validationRules/Closed_Has_Hours.validationRule-meta.xml',
        from: '<fullName>Closed_Has_Hours',
        to: '<fullName>Closed_With_Hours',
        says: /fullName is Closed_With_Hours/
    }
]);
