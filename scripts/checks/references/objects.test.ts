import { testRule } from '../testing.ts';
import { objects } from './objects.ts';

testRule(objects, [
    {
        refuses: 'an empty label',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<label>Ticket<',
        to: '<label><',
        says: /has no label/
    },
    {
        refuses: 'an object without a plural',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<pluralLabel>Tickets</pluralLabel>',
        to: '',
        says: /has no pluralLabel/
    },
    {
        refuses: 'an object that cannot be reported on',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<enableReports>true<',
        to: '<enableReports>false<',
        says: /reported on/
    },
    {
        refuses: 'three flags that differ',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<enableSharing>true<',
        to: '<enableSharing>false<',
        says: /not all equal/
    },
    {
        refuses: 'an auto number without a counter',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: 'T-{0000}',
        to: 'T-0000',
        says: /no counter/
    },
    {
        refuses: 'sharing by a parent that it does not have',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<sharingModel>Private<',
        to: '<sharingModel>ControlledByParent<',
        says: /needs a master-detail/
    },
    {
        refuses: 'a compact layout that is not there',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '>Ticket_Compact<',
        to: '>Ticket_Compat<',
        says: /no compact layout Ticket_Compat.*Did you mean Ticket_Compact/
    },
    {
        refuses: 'a search column that is not there',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '>Status__c</custom',
        to: '>State__c</custom',
        says: /Ticket__c has no State__c/
    },
    {
        refuses: 'a page that is not there',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<compactLayoutAssignment>',
        to: '<actionOverrides><actionName>View</actionName><content>Nowhere</content><type>Flexipage</type></actionOverrides><compactLayoutAssignment>',
        says: /There is no page Nowhere/
    }
]);
