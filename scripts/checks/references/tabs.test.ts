import { testRule } from '../testing.ts';
import { tabs } from './tabs.ts';

testRule(tabs, [
    {
        refuses: 'a label on an object tab',
        file: 'tabs/Ticket__c.tab-meta.xml',
        from: '<motif>',
        to: '<label>Tickets</label><motif>',
        says: /no label of its own/
    },
    {
        refuses: 'a tab that shows nothing',
        file: 'tabs/Ticket__c.tab-meta.xml',
        from: '<customObject>true</customObject>',
        to: '',
        says: /shows nothing/
    },
    {
        refuses: 'a style that is none',
        file: 'tabs/Ticket__c.tab-meta.xml',
        from: 'Custom55: Cell Phone',
        to: 'Phone',
        says: /'Phone' is no tab style/
    },
    {
        refuses: 'a page that is not there',
        file: 'tabs/Ticket__c.tab-meta.xml',
        from: '<customObject>true</customObject>',
        to: '<customObject>false</customObject><flexiPage>None</flexiPage>',
        says: /no page None/
    }
]);
