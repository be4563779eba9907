import { testRule } from '../testing.ts';
import { applications } from './applications.ts';

testRule(applications, [
    {
        refuses: 'a tab that is not there',
        file: 'applications/Desk.app-meta.xml',
        from: '<tabs>Ticket__c',
        to: '<tabs>Tickets__c',
        says: /no tab Tickets__c/
    },
    {
        refuses: 'a page that is not there',
        file: 'applications/Desk.app-meta.xml',
        from: '<content>Ticket_Record_Page',
        to: '<content>Ticket_Page',
        says: /no page Ticket_Page/
    },
    {
        refuses: 'a page of another object',
        file: 'applications/Desk.app-meta.xml',
        from: '<content>Ticket_Record_Page',
        to: '<content>Customer_Record_Page',
        says: /made for Customer__c, not for Ticket__c/
    },
    {
        refuses: 'an object that is not there',
        file: 'applications/Desk.app-meta.xml',
        from: '<pageOrSobjectType>Ticket__c',
        to: '<pageOrSobjectType>Tickett__c',
        says: /no object Tickett__c/
    },
    {
        refuses: 'an override without a type',
        file: 'applications/Desk.app-meta.xml',
        from: '<type>Flexipage</type>',
        to: '',
        says: /has no type/
    },
    {
        refuses: 'an override twice',
        file: 'applications/Desk.app-meta.xml',
        from: '<formFactor>Small',
        to: '<formFactor>Large',
        says: /is there twice/
    },
    {
        refuses: 'a utility bar that is not there',
        file: 'applications/Desk.app-meta.xml',
        from: '</CustomApplication>',
        to: '<utilityBar>Bar</utilityBar></CustomApplication>',
        says: /no page Bar/
    }
]);
