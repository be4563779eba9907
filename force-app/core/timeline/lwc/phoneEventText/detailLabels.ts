import Detail_Button_Close from '@salesforce/label/c.Detail_Button_Close';
import Detail_Button_Open from '@salesforce/label/c.Detail_Button_Open';
import Detail_Name_Actor from '@salesforce/label/c.Detail_Name_Actor';
import Detail_Name_Availability from '@salesforce/label/c.Detail_Name_Availability';
import Detail_Name_Code from '@salesforce/label/c.Detail_Name_Code';
import Detail_Name_Issue from '@salesforce/label/c.Detail_Name_Issue';
import Detail_Name_Rang from '@salesforce/label/c.Detail_Name_Rang';
import Detail_Name_Round from '@salesforce/label/c.Detail_Name_Round';
import Detail_Name_Step from '@salesforce/label/c.Detail_Name_Step';
import Detail_Name_Via from '@salesforce/label/c.Detail_Name_Via';
import Detail_Name_When from '@salesforce/label/c.Detail_Name_When';
import Detail_Name_WrapUp from '@salesforce/label/c.Detail_Name_WrapUp';
import Detail_Text_Queue from '@salesforce/label/c.Detail_Text_Queue';
import Detail_Text_State from '@salesforce/label/c.Detail_Text_State';
import Detail_Text_When from '@salesforce/label/c.Detail_Text_When';
import Detail_Title_Attempt from '@salesforce/label/c.Detail_Title_Attempt';
import Detail_Word_Available from '@salesforce/label/c.Detail_Word_Available';
import Detail_Word_AvailableUnknown from '@salesforce/label/c.Detail_Word_AvailableUnknown';
import Detail_Word_NeverRang from '@salesforce/label/c.Detail_Word_NeverRang';
import Detail_Word_NotAvailable from '@salesforce/label/c.Detail_Word_NotAvailable';
import Detail_Word_Offline from '@salesforce/label/c.Detail_Word_Offline';
import Detail_Word_Online from '@salesforce/label/c.Detail_Word_Online';
import Detail_Word_Unknown from '@salesforce/label/c.Detail_Word_Unknown';
import DialType_Text_CallQueue from '@salesforce/label/c.DialType_Text_CallQueue';
import DialType_Text_Ddi from '@salesforce/label/c.DialType_Text_Ddi';
import DialType_Text_Group from '@salesforce/label/c.DialType_Text_Group';
import DialType_Text_Number from '@salesforce/label/c.DialType_Text_Number';
import DialType_Text_User from '@salesforce/label/c.DialType_Text_User';
import DialType_Word_CallQueue from '@salesforce/label/c.DialType_Word_CallQueue';
import DialType_Word_Ddi from '@salesforce/label/c.DialType_Word_Ddi';
import DialType_Word_Group from '@salesforce/label/c.DialType_Word_Group';
import DialType_Word_Number from '@salesforce/label/c.DialType_Word_Number';
import DialType_Word_User from '@salesforce/label/c.DialType_Word_User';

/** The words of an explanation. */
export const detailLabels = {
    title: {
        attempt: Detail_Title_Attempt
    },
    name: {
        when: Detail_Name_When,
        rang: Detail_Name_Rang,
        round: Detail_Name_Round,
        actor: Detail_Name_Actor,
        step: Detail_Name_Step,
        via: Detail_Name_Via,
        availability: Detail_Name_Availability,
        wrapUp: Detail_Name_WrapUp,
        code: Detail_Name_Code,
        issue: Detail_Name_Issue
    },
    text: {
        when: Detail_Text_When,
        queue: Detail_Text_Queue,
        state: Detail_Text_State
    },
    word: {
        neverRang: Detail_Word_NeverRang,
        available: Detail_Word_Available,
        notAvailable: Detail_Word_NotAvailable,
        availableUnknown: Detail_Word_AvailableUnknown,
        online: Detail_Word_Online,
        offline: Detail_Word_Offline,
        unknown: Detail_Word_Unknown
    },
    button: {
        open: Detail_Button_Open,
        close: Detail_Button_Close
    },
    dialType: {
        ddi: DialType_Word_Ddi,
        callQueue: DialType_Word_CallQueue,
        group: DialType_Word_Group,
        user: DialType_Word_User,
        number: DialType_Word_Number
    },
    /** What an attempt was, around what happened. */
    dialText: {
        ddi: DialType_Text_Ddi,
        callQueue: DialType_Text_CallQueue,
        group: DialType_Text_Group,
        user: DialType_Text_User,
        number: DialType_Text_Number
    }
} as const;
