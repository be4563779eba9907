import { testRule } from '../testing.ts';
import { bundleMeta } from './bundleMeta.ts';

testRule(bundleMeta, [
    {
        refuses: 'a property that the component does not have',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: 'name="maxRows"',
        to: 'name="maxRow"',
        says: /no public property maxRow.*Did you mean maxRows/
    },
    {
        refuses: 'a default of another type',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: 'default="50"',
        to: 'default="fifty"',
        says: /default 'fifty' of maxRows/
    },
    {
        refuses: 'a property without a label',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: ' label="Rows"',
        to: '',
        says: /maxRows has no label/
    },
    {
        refuses: 'a property that does not say what it does',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: ' description="Tickets to load."',
        to: '',
        says: /maxRows has no description/
    },
    {
        refuses: 'a number without a default',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: ' default="50"',
        to: '',
        says: /maxRows has no default/
    },
    {
        refuses: 'a configuration for a target that is none',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: 'targets="lightning__RecordPage"',
        to: 'targets="lightning__HomePage"',
        says: /not a target of the component/
    },
    {
        refuses: 'an object that is not there',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<object>Ticket__c',
        to: '<object>Tickets__c',
        says: /no object Tickets__c/
    },
    {
        refuses: `another API version than the project's`,
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<apiVersion>66.0',
        to: '<apiVersion>60.0',
        says: /API version is 60.0/
    },
    {
        refuses: 'a component exposed nowhere',
        file: 'lwc/ticketPanel/ticketPanel.js-meta.xml',
        from: '<target>lightning__RecordPage</target>',
        to: '',
        says: /exposed without a target/
    }
]);
