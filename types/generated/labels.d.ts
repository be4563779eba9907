// Made from force-app by `npm run generate`; changes here are lost.
declare module '@salesforce/label/c.Actor_Short_Agent' {
    /** Agent */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Short_Caller' {
    /** Caller */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Short_Device' {
    /** Phone */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Short_Nobody' {
    /** Nobody */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Short_Routing' {
    /** Routing */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Short_Unknown' {
    /** Not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Agent' {
    /** The person who was called */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Caller' {
    /** Nobody here: the caller ended it */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Device' {
    /** Whoever looks after their phone */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Nobody' {
    /** Nobody */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Routing' {
    /** Whoever sets up the call routing */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Actor_Word_Unknown' {
    /** Not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Name_Caller' {
    /** Caller */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Name_Person' {
    /** Who was tried */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Text_NoCall' {
    /** This attempt is not linked to a call, or you may not see the call. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Text_Other' {
    /** This event is of another type, so there is nothing to explain. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Title_Card' {
    /** This attempt in words */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Title_Other' {
    /** Not a missed attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Attempt_Title_Place' {
    /** Its place in the call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Attempt' {
    /** Open attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Call' {
    /** Open call {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Clear' {
    /** Show everything */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_More' {
    /** Show {0} more */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Only' {
    /** Only {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_OnlyPart' {
    /** Only {0}: {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Read' {
    /** Read more attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Button_Record' {
    /** Open {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Against' {
    /** Own miss */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Attempts' {
    /** Who was tried */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Caller' {
    /** Caller */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Longest' {
    /** Longest */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Missed' {
    /** Missed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Outcome' {
    /** Outcome */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Queue' {
    /** Queue */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_Streak' {
    /** Now */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Column_When' {
    /** When */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Figure_Against' {
    /** Agent's own misses */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Figure_Lost' {
    /** Lost calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Figure_Misses' {
    /** Attempts missed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Figure_Streak' {
    /** Missed in a row */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Hint_Against' {
    /** Attempts that the agent could have answered: rejected, or rung long enough. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Hint_Streak' {
    /** Missed in a row up to now, without a call answered in between (on a queue: a call of this queue). */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Lost_None' {
    /** No call lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Lost_One' {
    /** {0} call lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Lost_Other' {
    /** {0} calls lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Option_AllReasons' {
    /** All reasons */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Option_Count' {
    /** {0} ({1}) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Period_Days' {
    /** {0} days */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Period_Today' {
    /** Today */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Attempt' {
    /** {0}: {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_CallOne' {
    /** {0} call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_CallOther' {
    /** {0} calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Calls' {
    /** of {0} that came in ({1}) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_CallsTried' {
    /** of {0} on which this user was tried ({1}) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Cell' {
    /** {0}, {1}: {2} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Empty' {
    /** Nobody was tried in vain, and no call was lost. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Keys' {
    /** Arrow keys move between hours and days. Enter lists the calls of an hour. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_More' {
    /** and {0} more */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_NoCalls' {
    /** No call came in. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_NoMatch' {
    /** Nothing here fits what you chose. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Partial' {
    /** Strip, streaks and list show the newest {0} of {1} attempts. The totals count them all. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_PartialKinds' {
    /** Totals and reasons count the {0} most frequent kinds of attempt only. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_PartialLost' {
    /** The list shows the newest {0} of {1} lost calls. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_PartialReason' {
    /** Lost calls, table, strip, streaks and list know the newest {0} of {1} attempts. The other totals count them all. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_PartialRows' {
    /** The table shows the {0} with the most attempts. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Streak' {
    /** {0} in a row */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Text_Streaks' {
    /** Misses in a row are counted from {0} on. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Actors' {
    /** Who should act */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Empty' {
    /** Nothing missed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Figures' {
    /** Figures */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Heat' {
    /** When attempts were missed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_List' {
    /** Calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Period' {
    /** Period */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Person' {
    /** Missed calls of this user */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Person2' {
    /** Who missed them */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Queue' {
    /** Missed calls of this queue */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Queue2' {
    /** Through which queues */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Title_Reason' {
    /** Reason */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Word_NoAttempt' {
    /** Nobody was tried */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Word_NoQueue' {
    /** No queue */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Word_NoTime' {
    /** Time not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Board_Word_Withheld' {
    /** Number withheld */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Conversation_Button_Next' {
    /** Next: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Conversation_Button_Previous' {
    /** Previous: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Conversation_Text_Place' {
    /** The call was transferred: conversation {0} of {1}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Conversation_Title_Nav' {
    /** Conversations of this caller */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Hint_Apart' {
    /** These are no misses: somebody else answered first, or the call only checked whether the person is available. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_Actor' {
    /** {0} {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_AttemptOne' {
    /** {0} attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_AttemptOther' {
    /** {0} attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_MissOne' {
    /** {0} missed attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_MissOther' {
    /** {0} missed attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_PersonOne' {
    /** {0} person */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Text_PersonOther' {
    /** {0} people */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Actors' {
    /** Who should act */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Apart' {
    /** Not counted */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Longest' {
    /** Longest ring */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Misses' {
    /** Missed attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_People' {
    /** People tried */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Rang' {
    /** Phone rang */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Count_Title_Rejected' {
    /** Rejected */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Button_Close' {
    /** Close explanation */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Button_Open' {
    /** Open record {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Actor' {
    /** Who should act */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Availability' {
    /** Availability then */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Code' {
    /** Phone system said */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Issue' {
    /** Doubt about the record */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Rang' {
    /** Rang for */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Round' {
    /** Round */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Step' {
    /** Next step */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_Via' {
    /** Dialled through */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_When' {
    /** When */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Name_WrapUp' {
    /** Pause after the miss */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Text_Queue' {
    /** Queue {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Text_State' {
    /** {0} (profile {1}) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Text_When' {
    /** {0} ({1} into the call) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Title_Attempt' {
    /** {0}: {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_Available' {
    /** Available for calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_AvailableUnknown' {
    /** Not known whether available */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_NeverRang' {
    /** Never rang */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_NotAvailable' {
    /** Not available for calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_Offline' {
    /** offline */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_Online' {
    /** online */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Detail_Word_Unknown' {
    /** Not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Text_CallQueue' {
    /** Tried for a call queue: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Text_Ddi' {
    /** Tried on their direct number: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Text_Group' {
    /** Tried as one of a group: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Text_Number' {
    /** Tried on an outside number: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Text_User' {
    /** Tried directly, as one person: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Word_CallQueue' {
    /** A queue */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Word_Ddi' {
    /** Their direct number */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Word_Group' {
    /** A group */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Word_Number' {
    /** A number in the call routing */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.DialType_Word_User' {
    /** Their extension or name */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Button_Explain' {
    /** Explain: {0}, {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Actor' {
    /** Who should act */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Person' {
    /** Person */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Rang' {
    /** Rang */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Result' {
    /** What happened */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Round' {
    /** Round */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Column_Time' {
    /** When */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Title_Table' {
    /** Missed attempts of this call, in order of time */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.List_Word_None' {
    /** – */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Button_Refresh' {
    /** Refresh */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Text_Limit' {
    /** Your org's live events for today are used up. The page tries again by itself; until then, use Refresh. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Text_Lost' {
    /** The connection was lost. The page tries again by itself; until then, use Refresh. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Text_Off' {
    /** This browser or your permissions do not allow live events. Use Refresh. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Text_Reading' {
    /** Reading … */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Text_Updated' {
    /** Updated {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Word_Connecting' {
    /** Connecting … */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Word_Live' {
    /** Live */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Live_Word_Paused' {
    /** Live updates paused */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Button_Retry' {
    /** Try again */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_Empty' {
    /** Nobody missed this call. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_EmptyLost' {
    /** The phone system reported no attempt to reach anybody on this call. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_EmptyNow' {
    /** Nobody has missed this call so far. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_Network' {
    /** Check your connection, then try again. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_NotFound' {
    /** It was deleted, or you may not see it. Ask your administrator if you think that you should. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_Other' {
    /** The answer was: {0}. Try again, or tell your administrator. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Text_Permission' {
    /** Ask your administrator for the permission set “Phone Events: Supervisor”. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_Empty' {
    /** No missed attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_Loading' {
    /** Reading the missed attempts … */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_Network' {
    /** The missed attempts could not be fetched */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_NotFound' {
    /** This call was not found */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_Other' {
    /** The missed attempts could not be shown */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Message_Title_Permission' {
    /** You may not see missed attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_Answered' {
    /** Answered */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_InProgress' {
    /** In progress */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_Lost' {
    /** Lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_NoCall' {
    /** No call record */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_NotAnswered' {
    /** Not answered */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Outcome_Word_Voicemail' {
    /** Voicemail */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_Calls' {
    /** Calls */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_CallsMade' {
    /** Calls Made */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_CallsTaken' {
    /** Calls Taken */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_MissedAttempts' {
    /** Missed Attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_MissedByOthers' {
    /** Missed by Others */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Page_Title_SameCall' {
    /** Missed Attempts of the Same Call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_Busy' {
    /** This person was on another call, so their phone was not rung. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_CallerLeft' {
    /** The caller hung up while this phone was ringing. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_CallerLeftEarly' {
    /** The caller hung up before this phone began to ring. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_Elsewhere' {
    /** Several phones rang at once, and somebody else answered first. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_Lookup' {
    /** The system only checked whether this person was available. No phone was meant to ring. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_NeverRang' {
    /** A phone was dialled, but it never confirmed that it was ringing. It had probably just lost its connection or been switched off. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_NoAnswer' {
    /** The phone rang and nobody picked up. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_NoPhone' {
    /** No phone of this person was connected, and no other number was set. A web phone that is not open is the usual cause. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_NoResponse' {
    /** The phone rang, then stopped responding. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_OutOfReach' {
    /** The mobile phone could not be reached: out of range, or switched off. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_PhoneBusy' {
    /** The phone said that it was busy. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_Rejected' {
    /** The call was rejected on the phone. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_TimedOut' {
    /** The phone rang until the system stopped it, because the time set for answering was over. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Text_Unknown' {
    /** The phone system did not say why this attempt failed, or said it in a way that is not known here. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_Busy' {
    /** On another call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_CallerLeft' {
    /** Caller hung up */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_CallerLeftEarly' {
    /** Caller hung up early */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_Elsewhere' {
    /** Answered elsewhere */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_Lookup' {
    /** Availability check */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_NeverRang' {
    /** Phone never rang */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_NoAnswer' {
    /** No answer */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_NoPhone' {
    /** No phone connected */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_NoResponse' {
    /** No response */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_OutOfReach' {
    /** Out of reach */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_PhoneBusy' {
    /** Phone busy */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_Rejected' {
    /** Rejected */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_TimedOut' {
    /** Rang out */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Reason_Word_Unknown' {
    /** Reason not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_AnswerPhone' {
    /** Ask what kept them from answering. If they had left the desk, their availability should have said so. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_AskWhyRejected' {
    /** Ask why the call was rejected. If the time did not suit, their availability should have said so. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_CheckConnection' {
    /** Check the phone's connection: network, power, or a computer that went to sleep. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_CheckNumber' {
    /** Check the number that is dialled for this person: is it right, and is that phone switched on and in reach? */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_CheckStaffing' {
    /** Check whether enough people were free at this time, and whether callers should be sent on to somebody else. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_LookAtRecord' {
    /** Open the record: it shows what the phone system said. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_Nothing' {
    /** Nothing to do. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_RingLonger' {
    /** Let phones ring longer: this one stopped too soon to be answered fairly. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_RingLongerQueue' {
    /** Let the queue ring each person longer: this phone stopped too soon to be answered fairly. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_ShortenWait' {
    /** Nothing to do for this person. If many callers leave at this point, shorten the wait before it. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_SkipUnavailable' {
    /** They had set themselves to not available, and were rung all the same: check first why the routing tried them. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Step_Text_StartPhone' {
    /** Make sure that their phone is open and signed in before they become available for calls. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Button_More' {
    /** Show {0} more */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Button_ZoomAll' {
    /** Show everything */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Button_ZoomIn' {
    /** Zoom in */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Button_ZoomOut' {
    /** Zoom out */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Hint_Keys' {
    /** Left and right arrow keys move between attempts in order of time, up and down between people. Plus and minus zoom in and out, 0 shows everything. Enter explains an attempt, Escape closes the explanation. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Mark_Answered' {
    /** Answered {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Mark_Ended' {
    /** Call ended {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Mark_HungUp' {
    /** Caller hung up {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Mark_Now' {
    /** Now {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Mark_Voicemail' {
    /** Voicemail {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Row_Rounds' {
    /** Rounds */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Row_Time' {
    /** Time since the call came in */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Row_TimeFirst' {
    /** Time since the first attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Row_Wait' {
    /** Caller's wait */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Tab_List' {
    /** List */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Tab_Picture' {
    /** Timeline */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_AfterFirst' {
    /** {0} after the first attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Answered' {
    /** {0} answered {1}, after ringing for {2} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Gap' {
    /** {0} until the next round */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Group' {
    /** {0}, {1}, {2} until {3}: {4}. Select to see them apart */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_IntoCall' {
    /** {0} into the call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Lane' {
    /** {0} · rang {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_LaneAnswered' {
    /** Answered the call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_LaneChanged' {
    /** availability changed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_LaneSilent' {
    /** {0} · never rang */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Loading' {
    /** {0} of {1} missed attempts read so far. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_NoTime' {
    /** {0}, time not known: {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_NotDuring' {
    /** {0}, not during the call ({1}): {2} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Partial' {
    /** Showing the first {0} of {1} missed attempts. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Pause' {
    /** Pause after a miss */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Rang' {
    /** {0}, {1}: {2}, rang for {3} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Range' {
    /** {0} to {1}, of {2} to {3} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_RangeAll' {
    /** All of it, {0} to {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Round' {
    /** Round {0}: {1} tried at {2} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Rounds' {
    /** Rounds {0} to {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Text_Silent' {
    /** {0}, {1}: {2} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Title_Card' {
    /** Missed attempts of this call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Title_Legend' {
    /** What the colours and icons mean */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Title_Picture' {
    /** Missed attempts over time, one row for each person */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Title_Zoom' {
    /** Time shown */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_Answered' {
    /** Answered */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_NoTime' {
    /** {0}, time not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_NotDuring' {
    /** {0}, not during the call */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_PersonNumber' {
    /** User {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_Rounds' {
    /** {0}–{1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Timeline_Word_UnknownPerson' {
    /** Person not known */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Button_Close' {
    /** Close list */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Calls' {
    /** Times */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_CallsIn' {
    /** Came in */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Last' {
    /** Last */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Lost' {
    /** Lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Queue' {
    /** Queue */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Share' {
    /** Share */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Column_Since' {
    /** Lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Figure_Lost' {
    /** Calls lost today */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Figure_Misses' {
    /** Attempts missed */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Figure_People' {
    /** People missing calls now */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Figure_Waiting' {
    /** Callers to call back */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Contacts' {
    /** Callers last lost before {0} may have been spoken to since: earlier conversations were not read. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Empty' {
    /** No call was lost, and nobody was tried in vain. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Most' {
    /** Since {0}: {1} of {2}, those who missed most */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_NoPeople' {
    /** Nobody has missed a call. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_NoQueues' {
    /** No call has come in today. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_NoWaiting' {
    /** Everybody who was lost has been spoken to since. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Partial' {
    /** Callers are those of the newest {0} of {1} lost calls. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Queues' {
    /** The {0} queues with the most calls. The figures above count all queues. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Recent' {
    /** Since {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Text_Withheld' {
    /** Lost calls with a withheld number, which nobody can call back: {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Title_Card' {
    /** Missed calls today */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Title_Part' {
    /** {0}: {1} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Title_People' {
    /** Missing calls right now */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Title_Queues' {
    /** Queues today */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Today_Title_Waiting' {
    /** Waiting to be called back */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_Answered' {
    /** {1} answered after {0}, and nobody had missed it. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_CallerGaveUp' {
    /** The caller hung up after waiting {0}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_InProgress' {
    /** The caller is waiting: {0} so far. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_Lost' {
    /** Nobody picked up in {0}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_NobodyReachable' {
    /** In {0}, no phone could be made to ring. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_NotAnswered' {
    /** Nobody answered within {0}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_Saved' {
    /** {1} answered when the caller had waited {0}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_UnknownWait' {
    /** How long the caller waited is not known. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Text_Voicemail' {
    /** Voicemail took the call after {0}. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_Answered' {
    /** Answered */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_CallerGaveUp' {
    /** Caller gave up */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_InProgress' {
    /** In progress */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_Lost' {
    /** Lost */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_NobodyReachable' {
    /** Nobody reachable */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_NotAnswered' {
    /** Not answered */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_SavedOne' {
    /** Saved after {0} missed attempt */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_SavedOther' {
    /** Saved after {0} missed attempts */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Title_Voicemail' {
    /** Voicemail */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Verdict_Word_Somebody' {
    /** Somebody */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Hint_Dead' {
    /** Neither queueing nor ringing: menus, announcements, and phones that could not be made to ring. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Hint_Queueing' {
    /** In a queue while no phone was ringing. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Hint_Ringing' {
    /** At least one phone was ringing. */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Text_Part' {
    /** {0} {1} ({2}) */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Title_SoFar' {
    /** The caller has waited {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Title_Total' {
    /** The caller waited {0} */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Word_Dead' {
    /** Dead time */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Word_Queueing' {
    /** Queueing */
    const label: string;
    export default label;
}
declare module '@salesforce/label/c.Wait_Word_Ringing' {
    /** Ringing */
    const label: string;
    export default label;
}
