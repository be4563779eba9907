import type { Mutation } from './mutation.ts';

const OBJECT = 'force-app/core/events/objects/Phone_Event__c/Phone_Event__c.object-meta.xml';
const SUPERVISOR = 'force-app/core/access/permissionsets/Phone_Events_Supervisor.permissionset-meta.xml';
const INTEGRATION = 'force-app/core/access/permissionsets/Phone_Events_Integration.permissionset-meta.xml';
const LABELS = 'force-app/core/timeline/labels/CustomLabels.labels-meta.xml';
const TIME = 'force-app/core/events/objects/Phone_Event__c/fields/Time__c.field-meta.xml';
const CAUSE = 'force-app/core/events/objects/Phone_Event__c/fields/Hangup_Cause__c.field-meta.xml';
const META = 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.js-meta.xml';

/** Faults in permission sets, and in the words that people read. */
export const ACCESS: readonly Mutation[] = [
    {
        rule: 'permission-sets',
        file: SUPERVISOR,
        from: 'Phone_Event__c.Ring_Duration__c',
        to: 'Phone_Event__c.Ring_Time__c',
        says: /Phone_Event__c has no Ring_Time__c/
    },
    {
        rule: 'permission-sets',
        file: SUPERVISOR,
        from: '<object>Call_Queue__c',
        to: '<object>CallQueue__c',
        says: /no object CallQueue__c/
    },
    {
        rule: 'permission-sets',
        file: SUPERVISOR,
        from: '<allowRead>true',
        to: '<allowRead>false',
        says: /viewAllRecords .* needs allowRead/
    },
    { rule: 'permission-sets', file: SUPERVISOR, from: '<tab>User__c', to: '<tab>Users__c', says: /no tab Users__c/ },
    {
        rule: 'permission-sets',
        file: SUPERVISOR,
        from: '<application>Phone_Events',
        to: '<application>Phone_Event',
        says: /no application Phone_Event\./
    },
    {
        rule: 'permission-sets',
        file: INTEGRATION,
        from: '<modifyAllRecords>false',
        to: '<modifyAllRecords>true',
        says: /modifyAllRecords on .* needs allowDelete/
    },
    {
        rule: 'permission-sets',
        file: TIME,
        from: '<required>false',
        to: '<required>true',
        says: /Phone_Event__c.Time__c is required/,
        in: SUPERVISOR
    },
    { rule: 'limits', file: TIME, from: '<label>', to: `<label>${'T'.repeat(40)}`, says: /of which 40 are allowed/ },
    {
        rule: 'limits',
        file: TIME,
        from: '<inlineHelpText>',
        to: `<inlineHelpText>${'h'.repeat(510)}`,
        says: /of which 510 are allowed/
    },
    {
        rule: 'limits',
        file: SUPERVISOR,
        from: '<description>',
        to: `<description>${'d'.repeat(255)}`,
        says: /of which 255 are allowed/
    },
    {
        rule: 'care',
        file: TIME,
        from: /<inlineHelpText>.*<\/inlineHelpText>/,
        to: '',
        says: /CustomField has no inlineHelpText/
    },
    {
        rule: 'care',
        file: TIME,
        from: /<securityClassification>.*<\/securityClassification>/,
        to: '',
        says: /has no securityClassification/
    },
    { rule: 'care', file: TIME, from: '>Internal<', to: '>Intern<', says: /'Intern' is no securityClassification/ },
    {
        rule: 'care',
        file: OBJECT,
        from: /<description>.*<\/description>/,
        to: '<description></description>',
        says: /CustomObject has no description/
    },
    {
        rule: 'care',
        file: CAUSE,
        from: /(<default>false<\/default>\s*)<description>.*<\/description>/,
        to: '$1',
        says: /value \w+ has no description/
    },
    {
        rule: 'care',
        file: SUPERVISOR,
        from: /<description>.*<\/description>/,
        to: '',
        says: /PermissionSet has no description/
    },
    {
        rule: 'care',
        file: LABELS,
        from: /<shortDescription>.*<\/shortDescription>/,
        to: '<shortDescription></shortDescription>',
        says: /has no shortDescription/
    },
    {
        rule: 'care',
        file: META,
        from: /<description>.*<\/description>/,
        to: '',
        says: /exposed component has no description/
    },
    {
        rule: 'labels',
        file: LABELS,
        from: /<fullName>Actor_Word_Caller</,
        to: '<fullName>Actor_Word_Agent<',
        says: /Actor_Word_Agent is there twice/
    }
];
