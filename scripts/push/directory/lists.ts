/** How the cells of one column become a field. */
export interface DirectoryColumn {
    readonly column: string;
    readonly field: string;
    readonly kind: 'text' | 'phone' | 'number' | 'flag' | 'salesforceId' | 'parent';
    /** Longest text the field takes. */
    readonly length?: number;
    readonly required?: true;
    /** The object a `parent` column points at, by Id__c. */
    readonly parent?: string;
    readonly meaning: string;
}

/** One kind of CSV file. */
export interface DirectoryList {
    readonly name: 'profiles' | 'states' | 'queues' | 'users';
    readonly object: string;
    /** The column whose field is the external id. */
    readonly key: string;
    readonly columns: readonly DirectoryColumn[];
}

const ID: DirectoryColumn = { column: 'id', field: 'Id__c', kind: 'number', meaning: "the platform's number" };

/** All lists, parents before children: a state names its profile, a user names both. */
export const DIRECTORY_LISTS: readonly DirectoryList[] = [
    {
        name: 'profiles',
        object: 'AvailabilityProfile__c',
        key: 'id',
        columns: [
            { ...ID, required: true },
            { column: 'name', field: 'Name', kind: 'text', length: 80, required: true, meaning: 'the name people see' }
        ]
    },
    {
        name: 'states',
        object: 'AvailabilityProfileState__c',
        key: 'id',
        columns: [
            { ...ID, required: true },
            {
                column: 'name',
                field: 'Name',
                kind: 'text',
                length: 80,
                required: true,
                meaning: 'the name of the state'
            },
            {
                column: 'display_name',
                field: 'DisplayName__c',
                kind: 'text',
                length: 80,
                meaning: 'the name agents see'
            },
            {
                column: 'profile_id',
                field: 'AvailabilityProfile__c',
                kind: 'parent',
                parent: 'AvailabilityProfile__c',
                meaning: 'id of the profile it belongs to'
            },
            {
                column: 'available_for_calls',
                field: 'Available_For_Calls__c',
                kind: 'flag',
                meaning: 'whether calls are offered in this state'
            }
        ]
    },
    {
        name: 'queues',
        object: 'Call_Queue__c',
        key: 'switch_key',
        columns: [
            {
                column: 'switch_key',
                field: 'Switch_Key__c',
                kind: 'text',
                length: 80,
                required: true,
                meaning: 'queue@domain, as cc_queue has it'
            },
            { column: 'name', field: 'Name', kind: 'text', length: 80, required: true, meaning: 'the name people see' },
            ID,
            {
                column: 'description',
                field: 'Description__c',
                kind: 'text',
                length: 255,
                meaning: 'what the queue is for'
            },
            { column: 'active', field: 'Active__c', kind: 'flag', meaning: 'whether it takes calls' }
        ]
    },
    {
        name: 'users',
        object: 'User__c',
        key: 'switch_key',
        columns: [
            {
                column: 'switch_key',
                field: 'Switch_Key__c',
                kind: 'text',
                length: 80,
                required: true,
                meaning: 'extension@domain, as dialed_user and dialed_domain have it'
            },
            { column: 'name', field: 'Name', kind: 'text', length: 80, required: true, meaning: 'the name people see' },
            ID,
            { column: 'first_name', field: 'FirstName__c', kind: 'text', length: 80, meaning: 'first name' },
            { column: 'last_name', field: 'LastName__c', kind: 'text', length: 80, meaning: 'last name' },
            { column: 'username', field: 'Username__c', kind: 'text', length: 80, meaning: 'the name to sign in with' },
            { column: 'sip_extension', field: 'SipExtension__c', kind: 'text', length: 40, meaning: 'the extension' },
            { column: 'mobile_phone', field: 'MobilePhone__c', kind: 'phone', length: 40, meaning: 'mobile number' },
            { column: 'enabled', field: 'Enabled__c', kind: 'flag', meaning: 'whether the user may use the switch' },
            {
                column: 'availability_profile_id',
                field: 'AvailabilityProfile__c',
                kind: 'parent',
                parent: 'AvailabilityProfile__c',
                meaning: 'id of the profile'
            },
            {
                column: 'availability_state_id',
                field: 'AvailabilityProfileState__c',
                kind: 'parent',
                parent: 'AvailabilityProfileState__c',
                meaning: 'id of the state'
            },
            {
                column: 'salesforce_user_id',
                field: 'Salesforce_User__c',
                kind: 'salesforceId',
                meaning: 'the 15 or 18 characters of the Salesforce user, beginning 005'
            }
        ]
    }
];
