import type { Mutation } from './mutation.ts';

const OBJECT = 'force-app/core/events/objects/Phone_Event__c/Phone_Event__c.object-meta.xml';
const RULE =
    'force-app/core/events/objects/Phone_Event__c/validationRules/All_Busy_Has_No_Cause.validationRule-meta.xml';
const SETTING = 'force-app/core/events/customMetadata/Phone_Event_Setting.Default.md-meta.xml';
const TIME = 'force-app/core/events/objects/Phone_Event__c/fields/Time__c.field-meta.xml';
const KEY = 'force-app/core/events/objects/Phone_Event__c/fields/Event_Key__c.field-meta.xml';
const USER = 'force-app/core/events/objects/Phone_Event__c/fields/Natterbox_User__c.field-meta.xml';
const WHO = 'force-app/core/events/objects/Phone_Event__c/fields/Who_Should_Act__c.field-meta.xml';
const COUNTS = 'force-app/core/events/objects/Phone_Event__c/fields/Counts_Against_Agent__c.field-meta.xml';
const CAUSE = 'force-app/core/events/objects/Phone_Event__c/fields/Hangup_Cause__c.field-meta.xml';
const TYPE = 'force-app/core/events/objects/Phone_Event__c/fields/Event_Type__c.field-meta.xml';
const OUTCOME = 'force-app/core/telephony/objects/CallReporting__c/fields/Outcome__c.field-meta.xml';
const DIRECTION = 'force-app/core/telephony/objects/CallReporting__c/fields/Call_Direction__c.field-meta.xml';
const CALL_QUEUE = 'force-app/core/telephony/objects/CallReporting__c/fields/Call_Queue__c.field-meta.xml';
const JSON_STRING = 'force-app/core/events/objects/Phone_Event__c/fields/JSON_String__c.field-meta.xml';
const LOOKUP = 'force-app/core/events/objects/Phone_Event__c/fields/Call_Queue_Lookup__c.field-meta.xml';
const ORIGINATOR = 'force-app/core/events/objects/Phone_Event__c/fields/Originating_Natterbox_User__c.field-meta.xml';

/** Faults in what objects, fields, values and formulas say of each other. */
export const OBJECTS: readonly Mutation[] = [
    {
        rule: 'objects',
        file: OBJECT,
        from: '<deploymentStatus>Deployed</deploymentStatus>',
        to: '',
        says: /has no deploymentStatus/
    },
    { rule: 'objects', file: OBJECT, from: '<enableBulkApi>true', to: '<enableBulkApi>false', says: /not all equal/ },
    {
        rule: 'objects',
        file: OBJECT,
        from: '>Phone_Event_Compact<',
        to: '>Phone_Event_Compat<',
        says: /no compact layout Phone_Event_Compat.*Phone_Event_Compact/
    },
    {
        rule: 'objects',
        file: OBJECT,
        from: '>Caller_ID_Number__c</search',
        to: '>Caller_Id_Nr__c</search',
        says: /Phone_Event__c has no Caller_Id_Nr__c/
    },
    { rule: 'objects', file: OBJECT, from: 'PE-{000000000}', to: 'PE-', says: /no counter/ },
    { rule: 'fields', file: TIME, from: '<fullName>Time__c', to: '<fullName>Times__c', says: /fullName is Times__c/ },
    { rule: 'fields', file: KEY, from: '<length>80</length>', to: '', says: /needs length/ },
    { rule: 'fields', file: JSON_STRING, from: '<length>32000', to: '<length>132000', says: /length of 132000/ },
    {
        rule: 'fields',
        file: TIME,
        from: '<label>',
        to: '<externalId>true</externalId><label>',
        says: /cannot be an external id/
    },
    {
        rule: 'fields',
        file: COUNTS,
        from: '<formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>',
        to: '',
        says: /has no formulaTreatBlanksAs/
    },
    { rule: 'fields', file: LOOKUP, from: '<defaultValue>false</defaultValue>', to: '', says: /needs defaultValue/ },
    { rule: 'lookups', file: USER, from: '<required>false', to: '<required>true', says: /required lookup.*SetNull/ },
    {
        rule: 'lookups',
        file: ORIGINATOR,
        from: '<relationshipName>Originated_Phone_Events',
        to: '<relationshipName>Missed_Phone_Events',
        says: /another child relationship Missed_Phone_Events/
    },
    {
        rule: 'lookups',
        file: CALL_QUEUE,
        from: '<referenceTo>Call_Queue__c',
        to: '<referenceTo>CallQueue__c',
        says: /no object CallQueue__c.*Call_Queue__c/
    },
    {
        rule: 'picklists',
        file: CAUSE,
        from: '<fullName>NO_ANSWER',
        to: '<fullName>USER_BUSY',
        says: /USER_BUSY is there twice/
    },
    { rule: 'picklists', file: DIRECTION, from: '<label>Outbound</label>', to: '', says: /Outbound has no label/ },
    {
        rule: 'picklists',
        file: TYPE,
        from: '<valueSetDefinition>',
        to: '<valueSetName>Kinds</valueSetName><valueSetDefinition>',
        says: /exactly one source/
    },
    {
        rule: 'formulas',
        file: WHO,
        from: '"All Busy"',
        to: '"Al Busy"',
        says: /'Al Busy' is not a value of Missed_Call_Type__c/
    },
    {
        rule: 'formulas',
        file: WHO,
        from: 'ISBLANK(Ring_Duration__c)',
        to: 'ISBLANK(Ring_Duration)',
        says: /Phone_Event__c has no Ring_Duration\./
    },
    {
        rule: 'formulas',
        file: WHO,
        from: '.Default.Fair_Ring',
        to: '.Standard.Fair_Ring',
        says: /has no record Standard/
    },
    { rule: 'formulas', file: OUTCOME, from: 'ISBLANK(', to: 'ISBLNK(', says: /no function ISBLNK.*ISBLANK/ },
    { rule: 'formulas', file: OUTCOME, from: /,\s*"Lost", "Not Answered"/, to: ', "Lost"', says: /IF has 2 arguments/ },
    {
        rule: 'formulas',
        file: OUTCOME,
        from: 'ISBLANK(From_End_Time__c)',
        to: 'ISBLANK(From_End_Time__c',
        says: /cannot be read/
    },
    { rule: 'formulas', file: COUNTS, from: '"Agent"', to: `"${'A'.repeat(3900)}"`, says: /of which 3900 are allowed/ },
    {
        rule: 'formulas',
        file: COUNTS,
        from: ', 1, 0)',
        to: `, ${'IF(Call_Queue_Lookup__c, '.repeat(6)}1${', 2)'.repeat(6)}, 0)`,
        says: /nests 7 IFs/
    },
    {
        rule: 'validation-rules',
        file: RULE,
        from: '<errorDisplayField>Hangup_Cause__c',
        to: '<errorDisplayField>Hangup__c',
        says: /Phone_Event__c has no Hangup__c/
    },
    {
        rule: 'custom-metadata',
        file: SETTING,
        from: 'Fair_Ring_Seconds__c',
        to: 'Fair_Ring__c',
        says: /has no Fair_Ring__c/
    },
    { rule: 'custom-metadata', file: SETTING, from: 'xsd:double', to: 'xsd:string', says: /value of the type string/ },
    {
        rule: 'formula-fields',
        file: COUNTS,
        from: /<formula>[^<]*/,
        to: '<formula>Counts_Against_Agent__c + 1',
        says: /reads itself/
    },
    {
        rule: 'formula-fields',
        file: COUNTS,
        from: /<formula>[^<]*/,
        to: '<formula>LEN(JSON_String__c)',
        says: /cannot read JSON_String__c/
    },
    { rule: 'formula-fields', file: COUNTS, from: /<formula>[^<]*/, to: '<formula>', says: /formula is empty/ },
    { rule: 'fields', file: JSON_STRING, from: '<type>', to: '<unique>true</unique><type>', says: /cannot be unique/ },
    {
        rule: 'list-views',
        file: 'force-app/core/events/objects/Phone_Event__c/listViews/Missed_Today.listView-meta.xml',
        from: '>TODAY<',
        to: '>TODDAY<',
        says: /none\. Write a date/
    }
];
