import type { Mutation } from './mutation.ts';

const OBJECT = 'force-app/core/events/objects/Phone_Event__c/Phone_Event__c.object-meta.xml';
const EVENT_LAYOUT = 'force-app/core/events/layouts/Phone_Event__c-Phone Event Layout.layout-meta.xml';
const CALL_PAGE = 'force-app/core/timeline/flexipages/Call_Reporting_Record_Page.flexipage-meta.xml';
const SUPERVISOR = 'force-app/core/access/permissionsets/Phone_Events_Supervisor.permissionset-meta.xml';
const MISSED_TODAY = 'force-app/core/events/objects/Phone_Event__c/listViews/Missed_Today.listView-meta.xml';
const COMPACT =
    'force-app/core/events/objects/Phone_Event__c/compactLayouts/Phone_Event_Compact.compactLayout-meta.xml';
const APP = 'force-app/core/access/applications/Phone_Events.app-meta.xml';
const TAB = 'force-app/core/access/tabs/Phone_Event__c.tab-meta.xml';
const LABELS = 'force-app/core/timeline/labels/CustomLabels.labels-meta.xml';
const RING = 'force-app/core/events/objects/Phone_Event__c/fields/Ring_Duration__c.field-meta.xml';
const KEY = 'force-app/core/events/objects/Phone_Event__c/fields/Event_Key__c.field-meta.xml';
const USER = 'force-app/core/events/objects/Phone_Event__c/fields/Natterbox_User__c.field-meta.xml';
const TYPE = 'force-app/core/events/objects/Phone_Event__c/fields/Event_Type__c.field-meta.xml';

/** Faults that Salesforce's schema forbids. */
export const STRUCTURE: readonly Mutation[] = [
    {
        rule: 'structure',
        file: OBJECT,
        from: '<enableReports>true</enableReports>',
        to: '<enableReport>true</enableReport>',
        says: /enableReport invalid.*enableReports/
    },
    {
        rule: 'structure',
        file: OBJECT,
        from: '<sharingModel>Private',
        to: '<sharingModel>Privat',
        says: /'Privat' is not a value of SharingModel/
    },
    {
        rule: 'structure',
        file: OBJECT,
        from: '<enableSearch>true',
        to: '<enableSearch>yes',
        says: /'yes' is not true or false/
    },
    { rule: 'structure', file: OBJECT, from: '</nameField>', to: '', says: /Not well-formed/ },
    {
        rule: 'structure',
        file: RING,
        from: '<precision>8</precision>',
        to: '<percision>8</percision>',
        says: /percision invalid.*precision/
    },
    { rule: 'structure', file: RING, from: '<scale>0', to: '<scale>none', says: /'none' is not a number/ },
    { rule: 'structure', file: RING, from: /<type>.*<\/type>/, to: '', says: /CustomField has no type|left out/ },
    {
        rule: 'structure',
        file: USER,
        from: '<deleteConstraint>SetNull',
        to: '<deleteConstraint>SetNil',
        says: /'SetNil' is not a value of DeleteConstraint/
    },
    {
        rule: 'structure',
        file: TYPE,
        from: '<sorted>false</sorted>',
        to: '',
        says: /ValueSetValuesDefinition has no sorted/
    },
    {
        rule: 'structure',
        file: KEY,
        from: '<unique>true</unique>',
        to: '<unique>true</unique><unique>false</unique>',
        says: /unique is duplicated/
    },
    {
        rule: 'structure',
        file: EVENT_LAYOUT,
        from: '<behavior>Readonly',
        to: '<behavior>ReadOnly',
        says: /'ReadOnly' is not a value of UiBehavior/
    },
    {
        rule: 'structure',
        file: EVENT_LAYOUT,
        from: '<style>TwoColumnsTopToBottom',
        to: '<style>TwoColumns',
        says: /'TwoColumns' is not a value of LayoutSectionStyle/
    },
    {
        rule: 'structure',
        file: EVENT_LAYOUT,
        from: '<style>TwoColumnsTopToBottom</style>',
        to: '',
        says: /LayoutSection has no style/
    },
    { rule: 'structure', file: CALL_PAGE, from: '<itemInstances>', to: '<itemInstance>', says: /Not well-formed/ },
    {
        rule: 'structure',
        file: CALL_PAGE,
        from: /(<identifier>)force_highlightsPanel<\/identifier>/,
        to: '<identifer>force_highlightsPanel</identifer>',
        says: /identifer invalid.*identifier/
    },
    {
        rule: 'structure',
        file: CALL_PAGE,
        from: '<type>Region',
        to: '<type>Regin',
        says: /'Regin' is not a value of FlexiPageRegionType/
    },
    {
        rule: 'structure',
        file: CALL_PAGE,
        from: /<masterLabel>.*<\/masterLabel>/,
        to: '',
        says: /FlexiPage has no masterLabel/
    },
    {
        rule: 'structure',
        file: SUPERVISOR,
        from: '<readable>true</readable>',
        to: '<readible>true</readible>',
        says: /readible invalid.*readable/
    },
    {
        rule: 'structure',
        file: SUPERVISOR,
        from: '<visibility>Visible',
        to: '<visibility>Shown',
        says: /'Shown' is not a value of/
    },
    { rule: 'structure', file: SUPERVISOR, from: /<label>.*<\/label>/, to: '', says: /PermissionSet has no label/ },
    {
        rule: 'structure',
        file: SUPERVISOR,
        from: '</PermissionSet>',
        to: '<tabSettings><tab>User__c</tab></tabSettings></PermissionSet>',
        says: /PermissionSetTabSetting has no visibility/
    },
    {
        rule: 'structure',
        file: SUPERVISOR,
        from: '</PermissionSet>',
        to: '<fieldPermissions><editable>false</editable><field>User__c.Id__c</field><readable>true</readable></fieldPermissions></PermissionSet>',
        says: /fieldPermissions is duplicated.*Move it/
    },
    {
        rule: 'structure',
        file: MISSED_TODAY,
        from: '<filterScope>Everything',
        to: '<filterScope>Everyone',
        says: /'Everyone' is not a value of FilterScope/
    },
    {
        rule: 'structure',
        file: APP,
        from: '<uiType>Lightning',
        to: '<uiType>Lightening',
        says: /'Lightening' is not a value of UiType/
    },
    {
        rule: 'structure',
        file: LABELS,
        from: '<protected>true</protected>',
        to: '',
        says: /CustomLabel has no protected/
    },
    { rule: 'structure', file: TAB, from: '2006/04/metadata', to: '2006/04/tooling', says: /in the namespace/ },
    {
        rule: 'structure',
        file: COMPACT,
        from: /CompactLayout(?= xmlns|>)/g,
        to: 'ListView',
        says: /root element is ListView/
    }
];
