import Reason_Text_Busy from '@salesforce/label/c.Reason_Text_Busy';
import Reason_Text_CallerLeft from '@salesforce/label/c.Reason_Text_CallerLeft';
import Reason_Text_CallerLeftEarly from '@salesforce/label/c.Reason_Text_CallerLeftEarly';
import Reason_Text_Elsewhere from '@salesforce/label/c.Reason_Text_Elsewhere';
import Reason_Text_Lookup from '@salesforce/label/c.Reason_Text_Lookup';
import Reason_Text_NeverRang from '@salesforce/label/c.Reason_Text_NeverRang';
import Reason_Text_NoAnswer from '@salesforce/label/c.Reason_Text_NoAnswer';
import Reason_Text_NoPhone from '@salesforce/label/c.Reason_Text_NoPhone';
import Reason_Text_NoResponse from '@salesforce/label/c.Reason_Text_NoResponse';
import Reason_Text_OutOfReach from '@salesforce/label/c.Reason_Text_OutOfReach';
import Reason_Text_PhoneBusy from '@salesforce/label/c.Reason_Text_PhoneBusy';
import Reason_Text_Rejected from '@salesforce/label/c.Reason_Text_Rejected';
import Reason_Text_TimedOut from '@salesforce/label/c.Reason_Text_TimedOut';
import Reason_Text_Unknown from '@salesforce/label/c.Reason_Text_Unknown';
import Reason_Word_Busy from '@salesforce/label/c.Reason_Word_Busy';
import Reason_Word_CallerLeft from '@salesforce/label/c.Reason_Word_CallerLeft';
import Reason_Word_CallerLeftEarly from '@salesforce/label/c.Reason_Word_CallerLeftEarly';
import Reason_Word_Elsewhere from '@salesforce/label/c.Reason_Word_Elsewhere';
import Reason_Word_Lookup from '@salesforce/label/c.Reason_Word_Lookup';
import Reason_Word_NeverRang from '@salesforce/label/c.Reason_Word_NeverRang';
import Reason_Word_NoAnswer from '@salesforce/label/c.Reason_Word_NoAnswer';
import Reason_Word_NoPhone from '@salesforce/label/c.Reason_Word_NoPhone';
import Reason_Word_NoResponse from '@salesforce/label/c.Reason_Word_NoResponse';
import Reason_Word_OutOfReach from '@salesforce/label/c.Reason_Word_OutOfReach';
import Reason_Word_PhoneBusy from '@salesforce/label/c.Reason_Word_PhoneBusy';
import Reason_Word_Rejected from '@salesforce/label/c.Reason_Word_Rejected';
import Reason_Word_TimedOut from '@salesforce/label/c.Reason_Word_TimedOut';
import Reason_Word_Unknown from '@salesforce/label/c.Reason_Word_Unknown';

/** The words of the reasons: short for a bar, long for an explanation. */
export const reasonLabels = {
    word: {
        lookup: Reason_Word_Lookup,
        elsewhere: Reason_Word_Elsewhere,
        busy: Reason_Word_Busy,
        phoneBusy: Reason_Word_PhoneBusy,
        rejected: Reason_Word_Rejected,
        callerLeftEarly: Reason_Word_CallerLeftEarly,
        noPhone: Reason_Word_NoPhone,
        outOfReach: Reason_Word_OutOfReach,
        neverRang: Reason_Word_NeverRang,
        noAnswer: Reason_Word_NoAnswer,
        timedOut: Reason_Word_TimedOut,
        noResponse: Reason_Word_NoResponse,
        callerLeft: Reason_Word_CallerLeft,
        unknown: Reason_Word_Unknown
    },
    text: {
        lookup: Reason_Text_Lookup,
        elsewhere: Reason_Text_Elsewhere,
        busy: Reason_Text_Busy,
        phoneBusy: Reason_Text_PhoneBusy,
        rejected: Reason_Text_Rejected,
        callerLeftEarly: Reason_Text_CallerLeftEarly,
        noPhone: Reason_Text_NoPhone,
        outOfReach: Reason_Text_OutOfReach,
        neverRang: Reason_Text_NeverRang,
        noAnswer: Reason_Text_NoAnswer,
        timedOut: Reason_Text_TimedOut,
        noResponse: Reason_Text_NoResponse,
        callerLeft: Reason_Text_CallerLeft,
        unknown: Reason_Text_Unknown
    }
} as const;
