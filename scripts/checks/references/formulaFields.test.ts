import { testRule } from '../testing.ts';
import { formulaFields } from './formulaFields.ts';

const KIND = 'objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml';

testRule(formulaFields, [
    {
        refuses: 'a formula that reads its own field',
        file: KIND,
        from: 'Customer__r.City__c',
        to: 'Owner_Kind__c',
        says: /reads itself: Owner_Kind__c → Owner_Kind__c/
    },
    {
        refuses: 'a formula that reads a long text',
        file: KIND,
        from: 'Customer__r.City__c',
        to: 'LEFT(Notes__c, 3)',
        says: /cannot read Notes__c/
    },
    {
        refuses: 'an empty formula',
        file: KIND,
        from: 'IF(AND(ISPICKVAL(Status__c, "Open"), Hours__c &gt; $CustomMetadata.Desk_Setting__mdt.Default.Long_Hours__c), Customer__r.City__c, "")',
        to: '',
        says: /formula is empty/
    }
]);
