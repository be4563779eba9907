import { testRule } from '../testing.ts';
import { permissionSets } from './permissionSets.ts';

testRule(permissionSets, [
    {
        refuses: 'a field that is not there',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: 'Ticket__c.Status__c',
        to: 'Ticket__c.Statuss__c',
        says: /Ticket__c has no Statuss__c/
    },
    {
        refuses: 'a required field',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: 'Ticket__c.Status__c',
        to: 'Ticket__c.Key__c',
        says: /Ticket__c.Key__c is required/
    },
    {
        refuses: 'a field twice',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: 'Ticket__c.Status__c',
        to: 'Ticket__c.Owner_Kind__c',
        says: /is there twice/
    },
    {
        refuses: 'an edit without a read',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<readable>true',
        to: '<readable>false',
        says: /editable but not readable/
    },
    {
        refuses: 'an object that is not there',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<object>Ticket__c',
        to: '<object>Tickt__c',
        says: /no object Tickt__c/
    },
    {
        refuses: 'a create without a read',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<allowRead>true',
        to: '<allowRead>false',
        says: /allowCreate on Ticket__c needs allowRead/
    },
    {
        refuses: 'modify all without delete',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<modifyAllRecords>false',
        to: '<modifyAllRecords>true',
        says: /modifyAllRecords on Ticket__c needs allowDelete/
    },
    {
        refuses: 'a tab that is not there',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<tab>Ticket__c',
        to: '<tab>Customer__c',
        says: /no tab Customer__c/
    },
    {
        refuses: 'an application that is not there',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<application>Desk',
        to: '<application>Desc',
        says: /no application Desc/
    },
    {
        refuses: 'a field without its object',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<object>Ticket__c',
        to: '<object>Customer__c',
        says: /granted without its object/
    },
    {
        refuses: 'an editable formula',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<editable>false</editable>',
        to: '<editable>true</editable>',
        says: /Ticket__c.Owner_Kind__c is filled by Salesforce/
    }
]);
