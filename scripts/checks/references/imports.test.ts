import { testRule } from '../testing.ts';
import { imports } from './imports.ts';

testRule(imports, [
    {
        refuses: 'a label that is not there',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'c.Desk_Title',
        to: 'c.Desk_Titel',
        says: /no label Desk_Titel.*Did you mean Desk_Title/
    },
    {
        refuses: 'a field that is not there',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'Ticket__c.Status__c',
        to: 'Ticket__c.Stat__c',
        says: /Ticket__c has no Stat__c/
    },
    {
        refuses: 'an object that is not there',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'Ticket__c.Status__c',
        to: 'Tickett__c.Status__c',
        says: /no object Tickett__c/
    },
    {
        refuses: 'a component that is not there',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: '@salesforce/label/c.Desk_Title',
        to: 'c/ticketTitle',
        says: /no component ticketTitle/
    },
    {
        refuses: 'a component in a template that is not there',
        file: 'lwc/ticketPanel/ticketPanel.html',
        from: '{title}</p>',
        to: '{title}</p><c-ticket-panle></c-ticket-panle>',
        says: /no component ticketPanle. Did you mean ticketPanel/
    }
]);
