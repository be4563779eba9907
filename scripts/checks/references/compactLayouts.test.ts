import { testRule } from '../testing.ts';
import { compactLayouts } from './compactLayouts.ts';

testRule(compactLayouts, [
    {
        refuses: 'a field that is not there',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: '<fields>Status__c',
        to: '<fields>Statu__c',
        says: /Ticket__c has no Statu__c.*Did you mean Status__c/
    },
    {
        refuses: 'a field of several lines',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: '<fields>Status__c',
        to: '<fields>Notes__c',
        says: /Notes__c is of type LongTextArea, which compact layouts cannot show/
    },
    {
        refuses: 'a field twice',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: '<fields>Status__c</fields>',
        to: '<fields>Status__c</fields><fields>Status__c</fields>',
        says: /shown twice/
    },
    {
        refuses: 'an eleventh field',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: '<fields>Status__c</fields>',
        to: '<fields>Status__c</fields><fields>Hours__c</fields><fields>Key__c</fields><fields>Owner_Kind__c</fields><fields>Opened__c</fields><fields>Urgent__c</fields><fields>Channel__c</fields><fields>Customer__c</fields><fields>Reporter__c</fields><fields>OwnerId</fields>',
        says: /holds ten fields/
    }
]);
