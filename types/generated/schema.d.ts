// Made from force-app by `npm run generate`; changes here are lost.
// Names are typed as string, not as literals: in a managed package they carry its namespace.
declare module '@salesforce/schema/Phone_Event_Batch__c' {
    /** Phone Event Batch */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Name' {
    /** Phone Event Batch Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Allocation_Left__c' {
    /** Allocation Left (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Batch_Key__c' {
    /** Batch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Events__c' {
    /** Events (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Lag_p50__c' {
    /** Lag p50 (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Lag_p95__c' {
    /** Lag p95 (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Rejects__c' {
    /** Rejects (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Requests_Saved__c' {
    /** Requests Saved (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Requests__c' {
    /** Requests (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Started__c' {
    /** Started (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Writer__c' {
    /** Writer (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Batch__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt' {
    /** Phone Event Setting */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.DeveloperName' {
    /** Record Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.MasterLabel' {
    /** Label */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.Label' {
    /** Label */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.Language' {
    /** Language */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.NamespacePrefix' {
    /** Namespace Prefix */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.QualifiedApiName' {
    /** Qualified Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event_Setting__mdt.Fair_Ring_Seconds__c' {
    /** Fair Ring (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c' {
    /** Phone Event */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/Phone_Event__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Name' {
    /** Phone Event Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile_Name__c' {
    /** Availability Profile Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State_Display_Name__c' {
    /** Availability State Display Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State_Name__c' {
    /** Availability State Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Available_For_Calls__c' {
    /** Available For Calls (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue_Lookup__c' {
    /** Call Queue Lookup (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__c' {
    /** Call Queue (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Caller_ID_Name__c' {
    /** Caller ID Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Caller_ID_Number__c' {
    /** Caller ID Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Counts_Against_Agent__c' {
    /** Counts Against Agent (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Data_Issue__c' {
    /** Data Issue (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Dial_Type__c' {
    /** Dial Type (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Error_Log__c' {
    /** Error Log (LongTextArea) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Event_Key__c' {
    /** Event Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Event_Type__c' {
    /** Event Type (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Hangup_Cause__c' {
    /** Hangup Cause (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.JSON_String__c' {
    /** JSON String (LongTextArea) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Missed_Call_Type__c' {
    /** Missed Call Type (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__c' {
    /** Natterbox User this call relates to (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__c' {
    /** Natterbox User who originated the call (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_UUID__c' {
    /** Originating UUID (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_User_Id__c' {
    /** Originating User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Ring_Duration__c' {
    /** Ring Duration (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Time__c' {
    /** Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__c' {
    /** To Call Reporting record (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.User_Id__c' {
    /** User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.User_Online__c' {
    /** User OnLine (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Who_Should_Act__c' {
    /** Who Should Act (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Wrap_Up_Failed_Time__c' {
    /** Wrap-Up Failed Time (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.Name' {
    /** Availability Profile Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_Profile__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.Name' {
    /** Availability State Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.Available_For_Calls__c' {
    /** Available For Calls (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.DisplayName__c' {
    /** Display Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Availability_State__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Name' {
    /** Call Queue Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Active__c' {
    /** Active (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Description__c' {
    /** Description (TextArea) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Call_Queue__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Name' {
    /** Natterbox User Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.AvailabilityProfileState__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Enabled__c' {
    /** Enabled (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.FirstName__c' {
    /** First Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.LastName__c' {
    /** Last Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.MobilePhone__c' {
    /** Mobile Phone (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Salesforce_User__c' {
    /** Salesforce User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.SipExtension__c' {
    /** SIP Extension (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Username__c' {
    /** Username (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Name' {
    /** Natterbox User Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.AvailabilityProfileState__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Enabled__c' {
    /** Enabled (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.FirstName__c' {
    /** First Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.LastName__c' {
    /** Last Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.MobilePhone__c' {
    /** Mobile Phone (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Salesforce_User__c' {
    /** Salesforce User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.SipExtension__c' {
    /** SIP Extension (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Originating_Natterbox_User__r.Username__c' {
    /** Username (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Name' {
    /** Call Reporting Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Call_Direction__c' {
    /** Call Direction (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Call_Key__c' {
    /** Call Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Call_Queue__c' {
    /** Call Queue (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_AVS_User_Id__c' {
    /** From Natterbox User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_AVS_User__c' {
    /** From Natterbox User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Answer_Time__c' {
    /** From Answer Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Conversation_Instance__c' {
    /** From Conversation Instance (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Dialled_Number__c' {
    /** From Dialled Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_End_Time__c' {
    /** From End Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Flag_Record__c' {
    /** From Flag Record (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Flag_Voicemail_Record__c' {
    /** From Flag Voicemail Record (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Hangup_Cause__c' {
    /** From Hangup Cause (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Hung_Up_By__c' {
    /** From Hung Up By (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Instance_Count__c' {
    /** From Instance Count (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Number__c' {
    /** From Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Start_Time__c' {
    /** From Start Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Time_In_Queue__c' {
    /** From Time In Queue (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Time_Ringing__c' {
    /** From Time Ringing (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_Time_Talking__c' {
    /** From Time Talking (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.From_UUID__c' {
    /** From UUID (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Outcome__c' {
    /** Outcome (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.RecordingURL1__c' {
    /** Recording URL (Url) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_AVS_User_Id__c' {
    /** To Natterbox User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_AVS_User__c' {
    /** To Natterbox User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_Channel_Start_Time__c' {
    /** To Channel Start Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_Conversation_Instance__c' {
    /** To Conversation Instance (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_Instance_Count__c' {
    /** To Instance Count (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_Number__c' {
    /** To Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.To_UUID__c' {
    /** To UUID (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Phone_Event__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c' {
    /** Availability State */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Name' {
    /** Availability State Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Available_For_Calls__c' {
    /** Available For Calls (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.DisplayName__c' {
    /** Display Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.Name' {
    /** Availability Profile Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.AvailabilityProfile__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfileState__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c' {
    /** Availability Profile */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Name' {
    /** Availability Profile Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/AvailabilityProfile__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c' {
    /** Call Reporting */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/CallReporting__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Name' {
    /** Call Reporting Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Direction__c' {
    /** Call Direction (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Key__c' {
    /** Call Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__c' {
    /** Call Queue (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User_Id__c' {
    /** From Natterbox User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__c' {
    /** From Natterbox User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Answer_Time__c' {
    /** From Answer Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Conversation_Instance__c' {
    /** From Conversation Instance (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Dialled_Number__c' {
    /** From Dialled Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_End_Time__c' {
    /** From End Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Flag_Record__c' {
    /** From Flag Record (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Flag_Voicemail_Record__c' {
    /** From Flag Voicemail Record (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Hangup_Cause__c' {
    /** From Hangup Cause (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Hung_Up_By__c' {
    /** From Hung Up By (Picklist) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Instance_Count__c' {
    /** From Instance Count (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Number__c' {
    /** From Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Start_Time__c' {
    /** From Start Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Time_In_Queue__c' {
    /** From Time In Queue (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Time_Ringing__c' {
    /** From Time Ringing (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_Time_Talking__c' {
    /** From Time Talking (seconds) (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_UUID__c' {
    /** From UUID (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Outcome__c' {
    /** Outcome (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.RecordingURL1__c' {
    /** Recording URL (Url) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User_Id__c' {
    /** To Natterbox User Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__c' {
    /** To Natterbox User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_Channel_Start_Time__c' {
    /** To Channel Start Time (DateTime) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_Conversation_Instance__c' {
    /** To Conversation Instance (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_Instance_Count__c' {
    /** To Instance Count (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_Number__c' {
    /** To Number (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_UUID__c' {
    /** To UUID (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Name' {
    /** Call Queue Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Active__c' {
    /** Active (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Description__c' {
    /** Description (TextArea) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Call_Queue__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Name' {
    /** Natterbox User Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.AvailabilityProfileState__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Enabled__c' {
    /** Enabled (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.FirstName__c' {
    /** First Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.LastName__c' {
    /** Last Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.MobilePhone__c' {
    /** Mobile Phone (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Salesforce_User__c' {
    /** Salesforce User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.SipExtension__c' {
    /** SIP Extension (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.From_AVS_User__r.Username__c' {
    /** Username (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Name' {
    /** Natterbox User Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.AvailabilityProfileState__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Enabled__c' {
    /** Enabled (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.FirstName__c' {
    /** First Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.LastName__c' {
    /** Last Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.MobilePhone__c' {
    /** Mobile Phone (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Salesforce_User__c' {
    /** Salesforce User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.SipExtension__c' {
    /** SIP Extension (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.To_AVS_User__r.Username__c' {
    /** Username (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/CallReporting__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c' {
    /** Call Queue */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/Call_Queue__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Name' {
    /** Call Queue Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Active__c' {
    /** Active (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Description__c' {
    /** Description (TextArea) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/Call_Queue__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c' {
    /** Natterbox User */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/User__c.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Name' {
    /** Natterbox User Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__c' {
    /** Availability State (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Enabled__c' {
    /** Enabled (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.FirstName__c' {
    /** First Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastName__c' {
    /** Last Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.MobilePhone__c' {
    /** Mobile Phone (Phone) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__c' {
    /** Salesforce User (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.SipExtension__c' {
    /** SIP Extension (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Switch_Key__c' {
    /** Switch Key (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Username__c' {
    /** Username (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.Name' {
    /** Availability State Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.AvailabilityProfile__c' {
    /** Availability Profile (Lookup) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.Available_For_Calls__c' {
    /** Available For Calls (Checkbox) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.DisplayName__c' {
    /** Display Name (Text) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfileState__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.Id' {
    /** Record ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.CreatedById' {
    /** Created By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.CreatedDate' {
    /** Created Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.LastModifiedById' {
    /** Last Modified By ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.LastModifiedDate' {
    /** Last Modified Date */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.SystemModstamp' {
    /** System Modstamp */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.IsDeleted' {
    /** Deleted */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.Name' {
    /** Availability Profile Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.OwnerId' {
    /** Owner ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.AvailabilityProfile__r.Id__c' {
    /** Platform Id (Number) */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__r.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__r.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__r.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__r.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Salesforce_User__r.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.CreatedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedBy.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedBy.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedBy.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedBy.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.LastModifiedBy.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Owner.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Owner.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Owner.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Owner.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User__c.Owner.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User' {
    /** User */
    const object: { readonly objectApiName: string };
    export default object;
}
declare module '@salesforce/schema/User.Id' {
    /** User ID */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User.Name' {
    /** Full Name */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User.Username' {
    /** Username */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User.Email' {
    /** Email */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/schema/User.IsActive' {
    /** Active */
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
