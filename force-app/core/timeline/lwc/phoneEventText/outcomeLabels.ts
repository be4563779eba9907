import Outcome_Word_Answered from '@salesforce/label/c.Outcome_Word_Answered';
import Outcome_Word_InProgress from '@salesforce/label/c.Outcome_Word_InProgress';
import Outcome_Word_Lost from '@salesforce/label/c.Outcome_Word_Lost';
import Outcome_Word_NoCall from '@salesforce/label/c.Outcome_Word_NoCall';
import Outcome_Word_NotAnswered from '@salesforce/label/c.Outcome_Word_NotAnswered';
import Outcome_Word_Voicemail from '@salesforce/label/c.Outcome_Word_Voicemail';

/** The words of what became of a call. */
export const outcomeLabels = {
    word: {
        answered: Outcome_Word_Answered,
        inProgress: Outcome_Word_InProgress,
        lost: Outcome_Word_Lost,
        noCall: Outcome_Word_NoCall,
        notAnswered: Outcome_Word_NotAnswered,
        voicemail: Outcome_Word_Voicemail
    }
} as const;
