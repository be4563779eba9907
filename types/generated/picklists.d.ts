// Made from force-app by `npm run generate`; changes here are lost.
declare module 'generated/picklists' {
    /** Values by object and field; `string & {}` where other values may be stored too. */
    export interface PicklistValues {
        /** Available For Calls */ 'Phone_Event__c.Available_For_Calls__c': 'Yes' | 'No' | 'Unknown';
        /** Dial Type */ 'Phone_Event__c.Dial_Type__c': 'DDI' | 'Call Queue' | 'Group' | 'User' | 'Number' | 'Unknown';
        /** Event Type */ 'Phone_Event__c.Event_Type__c': 'Missed' | (string & {});
        /** Hangup Cause */ 'Phone_Event__c.Hangup_Cause__c':
            | 'USER_BUSY'
            | 'NO_ANSWER'
            | 'CALL_REJECTED'
            | 'ORIGINATOR_CANCEL'
            | 'ALLOTTED_TIMEOUT'
            | 'LOSE_RACE'
            | 'NO_USER_RESPONSE'
            | (string & {});
        /** Missed Call Type */ 'Phone_Event__c.Missed_Call_Type__c':
            'No Devices' | 'Trying' | 'Ringing' | 'All Busy' | 'Unknown';
        /** User OnLine */ 'Phone_Event__c.User_Online__c': 'Yes' | 'No' | 'Unknown';
        /** Call Direction */ 'CallReporting__c.Call_Direction__c':
            'Inbound' | 'Outbound' | 'Internal' | 'Service' | (string & {});
        /** From Hung Up By */ 'CallReporting__c.From_Hung_Up_By__c': 'Caller' | 'Switch' | 'Agent' | 'Unknown';
    }
}
