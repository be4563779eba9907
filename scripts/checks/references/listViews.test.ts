import { testRule } from '../testing.ts';
import { listViews } from './listViews.ts';

testRule(listViews, [
    {
        refuses: 'a column that is not there',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<columns>Opened__c',
        to: '<columns>Open__c',
        says: /Ticket__c has no Open__c/
    },
    {
        refuses: 'a standard field under its API name',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<columns>NAME',
        to: '<columns>Name',
        says: /has another name in list views/
    },
    {
        refuses: 'a filter on a field that is not there',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<field>Status__c',
        to: '<field>State__c',
        says: /Ticket__c has no State__c/
    },
    {
        refuses: 'a value that the picklist does not have',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<value>Open<',
        to: '<value>Opened<',
        says: /'Opened' is not a value of Status__c.*Did you mean Open/
    },
    {
        refuses: 'a checkbox compared with a word',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<value>1<',
        to: '<value>true<',
        says: /neither 0 nor 1/
    },
    {
        refuses: 'filter logic that leaves a filter out',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<columns>NAME',
        to: '<booleanFilter>1</booleanFilter><columns>NAME',
        says: /does not use filter 2/
    },
    {
        refuses: 'filter logic that uses a filter that is not there',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<columns>NAME',
        to: '<booleanFilter>1 AND 2 AND 3</booleanFilter><columns>NAME',
        says: /uses filter 3/
    },
    {
        refuses: 'a list view without its name',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<fullName>Open_Tickets</fullName>',
        to: '',
        says: /has no fullName/
    },
    {
        refuses: 'a column twice',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<columns>NAME</columns>',
        to: '<columns>NAME</columns><columns>NAME</columns>',
        says: /NAME is there twice/
    },
    {
        refuses: 'a relative date that there is not',
        file: 'objects/Ticket__c/listViews/Open_Tickets.listView-meta.xml',
        from: '<field>Status__c</field>\n        <operation>equals</operation>\n        <value>Open</value>',
        to: '<field>Opened__c</field>\n        <operation>equals</operation>\n        <value>TODY</value>',
        says: /Opened__c is a date, and 'TODY' is none/
    }
]);
