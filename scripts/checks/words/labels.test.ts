import { testRule } from '../testing.ts';
import { labels } from './labels.ts';

testRule(labels, [
    {
        refuses: 'a label twice',
        file: 'labels/CustomLabels.labels-meta.xml',
        from: '</labels>',
        to: '</labels><labels><fullName>Desk_Title</fullName></labels>',
        says: /Desk_Title is there twice/
    },
    {
        refuses: 'a name that Salesforce does not take',
        file: 'labels/CustomLabels.labels-meta.xml',
        from: '>Desk_Title<',
        to: '>Desk__Title<',
        says: /not a name/
    },
    {
        refuses: '(as a warning) a label that nothing shows',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'c.Desk_Title',
        to: 'c.Other',
        says: /No component and no page shows the label/,
        in: 'labels/CustomLabels.labels-meta.xml'
    },
    {
        refuses: 'a name that differs from another in capitals only',
        file: 'labels/CustomLabels.labels-meta.xml',
        from: '</labels>',
        to: '</labels><labels><fullName>DESK_TITLE</fullName><language>en_US</language><protected>true</protected><shortDescription>Again</shortDescription><value>Tickets</value></labels>',
        says: /DESK_TITLE is there twice/
    }
]);
