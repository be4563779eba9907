import Verdict_Text_Answered from '@salesforce/label/c.Verdict_Text_Answered';
import Verdict_Text_CallerGaveUp from '@salesforce/label/c.Verdict_Text_CallerGaveUp';
import Verdict_Text_InProgress from '@salesforce/label/c.Verdict_Text_InProgress';
import Verdict_Text_Lost from '@salesforce/label/c.Verdict_Text_Lost';
import Verdict_Text_NobodyReachable from '@salesforce/label/c.Verdict_Text_NobodyReachable';
import Verdict_Text_NotAnswered from '@salesforce/label/c.Verdict_Text_NotAnswered';
import Verdict_Text_Saved from '@salesforce/label/c.Verdict_Text_Saved';
import Verdict_Text_UnknownWait from '@salesforce/label/c.Verdict_Text_UnknownWait';
import Verdict_Text_Voicemail from '@salesforce/label/c.Verdict_Text_Voicemail';
import Verdict_Title_Answered from '@salesforce/label/c.Verdict_Title_Answered';
import Verdict_Title_CallerGaveUp from '@salesforce/label/c.Verdict_Title_CallerGaveUp';
import Verdict_Title_InProgress from '@salesforce/label/c.Verdict_Title_InProgress';
import Verdict_Title_Lost from '@salesforce/label/c.Verdict_Title_Lost';
import Verdict_Title_NobodyReachable from '@salesforce/label/c.Verdict_Title_NobodyReachable';
import Verdict_Title_NotAnswered from '@salesforce/label/c.Verdict_Title_NotAnswered';
import Verdict_Title_SavedOne from '@salesforce/label/c.Verdict_Title_SavedOne';
import Verdict_Title_SavedOther from '@salesforce/label/c.Verdict_Title_SavedOther';
import Verdict_Title_Voicemail from '@salesforce/label/c.Verdict_Title_Voicemail';
import Verdict_Word_Somebody from '@salesforce/label/c.Verdict_Word_Somebody';

/** The words of a verdict. */
export const verdictLabels = {
    title: {
        inProgress: Verdict_Title_InProgress,
        voicemail: Verdict_Title_Voicemail,
        answered: Verdict_Title_Answered,
        notAnswered: Verdict_Title_NotAnswered,
        callerGaveUp: Verdict_Title_CallerGaveUp,
        nobodyReachable: Verdict_Title_NobodyReachable,
        lost: Verdict_Title_Lost
    },
    /** With their number: languages bend it with what it counts. */
    saved: {
        one: Verdict_Title_SavedOne,
        other: Verdict_Title_SavedOther
    },
    text: {
        inProgress: Verdict_Text_InProgress,
        voicemail: Verdict_Text_Voicemail,
        answered: Verdict_Text_Answered,
        saved: Verdict_Text_Saved,
        notAnswered: Verdict_Text_NotAnswered,
        callerGaveUp: Verdict_Text_CallerGaveUp,
        nobodyReachable: Verdict_Text_NobodyReachable,
        lost: Verdict_Text_Lost,
        unknownWait: Verdict_Text_UnknownWait
    },
    word: {
        somebody: Verdict_Word_Somebody
    }
} as const;
