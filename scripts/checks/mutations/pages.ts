import type { Mutation } from './mutation.ts';

const EVENT_LAYOUT = 'force-app/core/events/layouts/Phone_Event__c-Phone Event Layout.layout-meta.xml';
const CALL_PAGE = 'force-app/core/timeline/flexipages/Call_Reporting_Record_Page.flexipage-meta.xml';
const QUEUE_PAGE = 'force-app/core/timeline/flexipages/Call_Queue_Record_Page.flexipage-meta.xml';
const MISSED_TODAY = 'force-app/core/events/objects/Phone_Event__c/listViews/Missed_Today.listView-meta.xml';
const REJECTED = 'force-app/core/events/objects/Phone_Event__c/listViews/Rejected.listView-meta.xml';
const COMPACT =
    'force-app/core/events/objects/Phone_Event__c/compactLayouts/Phone_Event_Compact.compactLayout-meta.xml';
const CALL_LAYOUT = 'force-app/core/telephony/layouts/CallReporting__c-Call Reporting Layout.layout-meta.xml';
const APP = 'force-app/core/access/applications/Phone_Events.app-meta.xml';
const TAB = 'force-app/core/access/tabs/Phone_Event__c.tab-meta.xml';
const META = 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.js-meta.xml';

/** Faults in what people see: list views, layouts, record pages, tabs, the application. */
export const PAGES: readonly Mutation[] = [
    {
        rule: 'page-words',
        file: QUEUE_PAGE,
        from: '<value>{!$Label.Page_Title_Calls}<',
        to: '<value>Calls<',
        says: /says “Calls” in every language/
    },
    {
        rule: 'list-views',
        file: MISSED_TODAY,
        from: '<columns>Ring_Duration__c',
        to: '<columns>Ringing__c',
        says: /Phone_Event__c has no Ringing__c/
    },
    {
        rule: 'list-views',
        file: MISSED_TODAY,
        from: '<value>Missed<',
        to: '<value>Missed Call<',
        says: /'Missed Call' is not a value of Event_Type__c/
    },
    { rule: 'missed-only', file: REJECTED, from: '<value>Missed<', to: '<value>Other<', says: /events of every type/ },
    {
        rule: 'missed-only',
        file: QUEUE_PAGE,
        from: /Event_Type__c\|EQUALS\|\["Missed"\]/,
        to: 'Dial_Type__c|EQUALS|["User"]',
        says: /events of every type/
    },
    {
        rule: 'list-views',
        file: REJECTED,
        from: '<value>CALL_REJECTED<',
        to: '<value>REJECTED<',
        says: /'REJECTED' is not a value of Hangup_Cause__c/
    },
    { rule: 'list-views', file: REJECTED, from: '<fullName>Rejected</fullName>', to: '', says: /has no fullName/ },
    {
        rule: 'list-views',
        file: REJECTED,
        from: '<filterScope>',
        to: '<booleanFilter>1 OR 2 OR 4</booleanFilter><filterScope>',
        says: /filter 4/
    },
    {
        rule: 'compact-layouts',
        file: COMPACT,
        from: '<fields>Time__c',
        to: '<fields>Times__c',
        says: /Phone_Event__c has no Times__c/
    },
    {
        rule: 'layouts',
        file: EVENT_LAYOUT,
        from: '<field>Time__c',
        to: '<field>Began__c',
        says: /Phone_Event__c has no Began__c/
    },
    {
        rule: 'layouts',
        file: EVENT_LAYOUT,
        from: '<field>Time__c',
        to: '<field>Event_Type__c',
        says: /Event_Type__c is placed twice/
    },
    {
        rule: 'layouts',
        file: CALL_LAYOUT,
        from: '<fields>Time__c',
        to: '<fields>Began__c',
        says: /Phone_Event__c has no Began__c/
    },
    {
        rule: 'layouts',
        file: CALL_LAYOUT,
        from: 'Phone_Event__c.To_Call_Reporting__c',
        to: 'Phone_Event__c.Call_Queue__c',
        says: /no lookup to CallReporting__c/
    },
    {
        rule: 'flexipages',
        file: CALL_PAGE,
        from: '<componentName>callReportingTimeline',
        to: '<componentName>callReportTimeline',
        says: /no component callReportTimeline.*callReportingTimeline/
    },
    {
        rule: 'flexipages',
        file: META,
        from: '<isExposed>true',
        to: '<isExposed>false',
        says: /is not exposed/,
        in: CALL_PAGE
    },
    {
        rule: 'flexipages',
        file: CALL_PAGE,
        from: '<sobjectType>CallReporting__c',
        to: '<sobjectType>Call_Reporting__c',
        says: /no object Call_Reporting__c/
    },
    {
        rule: 'flexipages',
        file: CALL_PAGE,
        from: '</componentInstance>',
        to: '</componentInstance><fieldInstance><fieldItem>Record.Name</fieldItem></fieldInstance>',
        says: /one component or one field/
    },
    {
        rule: 'page-regions',
        file: CALL_PAGE,
        from: '>c_callReportingTimeline<',
        to: '>force_detailPanel<',
        says: /identifier force_detailPanel is there twice/
    },
    {
        rule: 'page-regions',
        file: QUEUE_PAGE,
        from: '<value>missedAttempts<',
        to: '<value>missedAttempt<',
        says: /There is no facet missedAttempt\./
    },
    { rule: 'page-regions', file: QUEUE_PAGE, from: '<name>sidebar<', to: '<name>side<', says: /no region side/ },
    {
        rule: 'related-lists',
        file: CALL_PAGE,
        from: '>Phone_Events__r<',
        to: '>Phone_Event__r<',
        says: /no child relationship Phone_Event__r.*Phone_Events__r/
    },
    {
        rule: 'related-lists',
        file: QUEUE_PAGE,
        from: '["Missed"]',
        to: '["Misssed"]',
        says: /'Misssed' is not a value of Event_Type__c/
    },
    {
        rule: 'related-lists',
        file: QUEUE_PAGE,
        from: '<value>Outcome__c<',
        to: '<value>Result__c<',
        says: /CallReporting__c has no Result__c/
    },
    { rule: 'tabs', file: TAB, from: /<motif>.*<\/motif>/, to: '<motif>Bell</motif>', says: /no tab style/ },
    { rule: 'tabs', file: TAB, from: '<motif>', to: '<label>Events</label><motif>', says: /no label of its own/ },
    {
        rule: 'applications',
        file: APP,
        from: '<content>Call_Queue_Record_Page',
        to: '<content>Queue_Record_Page',
        says: /no page Queue_Record_Page/
    },
    {
        rule: 'applications',
        file: APP,
        from: '<tabs>Call_Queue__c',
        to: '<tabs>Call_Queues__c',
        says: /no tab Call_Queues__c/
    },
    {
        rule: 'applications',
        file: APP,
        from: '<content>Call_Queue_Record_Page',
        to: '<content>Phone_Event_Record_Page',
        says: /made for Phone_Event__c, not for Call_Queue__c/
    },
    {
        rule: 'applications',
        file: 'force-app/core/access/applications/Phone_Events.app-meta.xml',
        from: /#[0-9A-F]{6}/,
        to: 'blue',
        says: /'blue' is no colour/
    },
    {
        rule: 'flexipages',
        file: 'force-app/core/timeline/flexipages/Call_Queue_Record_Page.flexipage-meta.xml',
        from: 'force:highlightsPanel',
        to: 'force:highlightPanel',
        says: /Did you mean force:highlightsPanel/
    },
    {
        rule: 'untranslated',
        file: 'force-app/core/timeline/translations/fr.translation-meta.xml',
        from: /<label>[^<]*(<\/label>\s*<name>Today_Title_Card<)/,
        to: '<label>Missed calls today$1',
        says: /Today_Title_Card says in fr what it says in English/
    }
];
