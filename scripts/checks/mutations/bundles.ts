import type { Mutation } from './mutation.ts';

const LABELS = 'force-app/core/timeline/labels/CustomLabels.labels-meta.xml';
const TIME = 'force-app/core/events/objects/Phone_Event__c/fields/Time__c.field-meta.xml';
const META = 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.js-meta.xml';
const TIMELINE = 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.ts';
const MARKUP = 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.html';
const DOCUMENTS = 'force-app/core/timeline/lwc/phoneEventService/documents.ts';
const PAGES = 'force-app/core/timeline/lwc/phoneEventService/pages.ts';
const REASONS = 'force-app/core/timeline/lwc/phoneEventText/reasonLabels.ts';
const TONES = 'force-app/core/timeline/lwc/eventTones/eventTones.css';

/** Faults in components and in what lies around them. */
export const BUNDLES: readonly Mutation[] = [
    {
        rule: 'imports',
        file: DOCUMENTS,
        from: 'Phone_Event__c.Ring_Duration__c',
        to: 'Phone_Event__c.Ring_Time__c',
        says: /Phone_Event__c has no Ring_Time__c/
    },
    {
        rule: 'imports',
        file: DOCUMENTS,
        from: 'Phone_Event__c.Call_Queue__r.Name',
        to: 'Phone_Event__c.Queue__r.Name',
        says: /Phone_Event__c has no Queue__r/
    },
    { rule: 'imports', file: REASONS, from: /label\/c\.\w+/, to: '$&s', says: /There is no label/ },
    {
        rule: 'imports',
        file: LABELS,
        from: '<fullName>Actor_Word_Agent<',
        to: '<fullName>Actor_Word_Agents<',
        says: /There is no label Actor_Word_Agent.*Did you mean/,
        in: 'force-app/core/timeline/lwc/phoneEventText/actorLabels.ts'
    },
    {
        rule: 'imports',
        file: TIMELINE,
        from: /'c\/(phoneEvent\w+)'/,
        to: "'c/$1s'",
        says: /no component phoneEvent\w+s\. Did you mean/
    },
    {
        rule: 'bundle-meta',
        file: META,
        from: 'name="maxRows"',
        to: 'name="maxRow"',
        says: /no public property maxRow\b.*maxRows/
    },
    {
        rule: 'bundle-meta',
        file: META,
        from: /default="\d+"/,
        to: 'default="many"',
        says: /is not of the type Integer/
    },
    {
        rule: 'bundle-meta',
        file: META,
        from: '<object>CallReporting__c',
        to: '<object>Call__c',
        says: /no object Call__c/
    },
    {
        rule: 'bundle-meta',
        file: META,
        from: 'targets="lightning__RecordPage"',
        to: 'targets="lightning__HomePage"',
        says: /not a target of the component/
    },
    {
        rule: 'namespace-literals',
        file: PAGES,
        from: 'objectApiName: object.objectApiName',
        to: "objectApiName: 'Phone_Event__c'",
        says: /Phone_Event__c is written out/
    },
    {
        rule: 'namespace-literals',
        file: TIMELINE,
        from: 'export default class',
        to: "export const CHANNEL = '/data/Phone_Event__ChangeEvent';\nexport default class",
        says: /Phone_Event__ChangeEvent is written out/
    },
    { rule: 'colours', file: TONES, from: 'background: transparent', to: 'background: white', says: /colour white/ },
    {
        rule: 'colours',
        file: TONES,
        from: /var\(--slds-g-color-warning-container-1, (#\w+)\)/,
        to: '$1',
        says: /colour #/
    },
    {
        rule: 'sizes',
        file: DOCUMENTS,
        from: 'export const',
        to: `${'// more\n'.repeat(250)}export const`,
        says: /about 150/
    },
    { rule: 'compile', file: MARKUP, from: '</template>', to: '', says: /compiler refuses/ },
    {
        rule: 'compile',
        file: TIMELINE,
        from: /@api \w+/,
        to: `list = 'Phone_Events__r'; $&`,
        says: /Phone_Events__r is left without a namespace/
    },
    { rule: 'compile', file: TIMELINE, from: /@api (\w+)(?= =|:|;)/, to: '@api accessor $1', says: /compiler refuses/ },
    {
        rule: 'tsconfig-paths',
        file: 'tsconfig.json',
        from: '"c/eventTimeline"',
        to: '"c/eventTimeLine"',
        says: /no component for c\/eventTimeLine/
    },
    {
        rule: 'generated',
        file: TIME,
        from: /<description>/,
        to: '<description>Once upon a time. ',
        says: /what force-app says now/,
        in: 'docs/fields.md'
    },
    {
        rule: 'generated',
        file: LABELS,
        from: '<fullName>Actor_Word_Agent<',
        to: '<fullName>Actor_Word_Agents<',
        says: /what force-app says now/,
        in: 'types/generated/labels.d.ts'
    },
    {
        rule: 'imports',
        file: 'force-app/core/timeline/lwc/callReportingTimeline/callReportingTimeline.html',
        from: /<\/template>\s*$/,
        to: '<c-event-timelin></c-event-timelin></template>',
        says: /no component eventTimelin\b.*eventTimeline/
    }
];
