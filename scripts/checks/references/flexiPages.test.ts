import { testRule } from '../testing.ts';
import { flexiPages } from './flexiPages.ts';

testRule(flexiPages, [
    {
        refuses: 'a component that is not there',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<componentName>ticketPanel',
        to: '<componentName>ticketPanle',
        says: /no component ticketPanle.*Did you mean ticketPanel/
    },
    {
        refuses: 'a component that is not exposed',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<isExposed>true',
        to: '<isExposed>false',
        says: /is not exposed/,
        in: 'flexipages/Ticket_Record_Page.flexipage-meta.xml'
    },
    {
        refuses: 'a component without the target of the page',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<target>lightning__RecordPage',
        to: '<target>lightning__AppPage',
        says: /cannot be placed on this kind of page/,
        in: 'flexipages/Ticket_Record_Page.flexipage-meta.xml'
    },
    {
        refuses: 'an own component with c:',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<componentName>ticketPanel',
        to: '<componentName>c:ticketPanel',
        says: /carries c:/
    },
    {
        refuses: 'a field that is not there',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: 'Record.Status__c',
        to: 'Record.Statu__c',
        says: /Ticket__c has no Statu__c/
    },
    {
        refuses: 'a property without a name',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<name>maxRows</name>',
        to: '',
        says: /property of ticketPanel has no name/
    },
    {
        refuses: 'a field without Record.',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: 'Record.Status__c',
        to: 'Status__c',
        says: /does not start with the record/
    },
    {
        refuses: 'an object that is not there',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<sobjectType>Ticket__c',
        to: '<sobjectType>Tickt__c',
        says: /no object Tickt__c/
    },
    {
        refuses: 'a record page without an object',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<sobjectType>Ticket__c</sobjectType>',
        to: '',
        says: /needs an object/
    },
    {
        refuses: 'two children of one item',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '</fieldInstance>',
        to: '</fieldInstance><componentInstance><componentName>ticketPanel</componentName><identifier>x</identifier></componentInstance>',
        says: /one component or one field/
    },
    {
        refuses: 'a standard component that is misspelt',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: 'force:highlightsPanel',
        to: 'force:highlightPanel',
        says: /no standard component force:highlightPanel. Did you mean force:highlightsPanel/
    }
]);
