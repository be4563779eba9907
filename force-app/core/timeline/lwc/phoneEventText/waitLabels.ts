import Wait_Hint_Dead from '@salesforce/label/c.Wait_Hint_Dead';
import Wait_Hint_Queueing from '@salesforce/label/c.Wait_Hint_Queueing';
import Wait_Hint_Ringing from '@salesforce/label/c.Wait_Hint_Ringing';
import Wait_Text_Part from '@salesforce/label/c.Wait_Text_Part';
import Wait_Title_SoFar from '@salesforce/label/c.Wait_Title_SoFar';
import Wait_Title_Total from '@salesforce/label/c.Wait_Title_Total';
import Wait_Word_Dead from '@salesforce/label/c.Wait_Word_Dead';
import Wait_Word_Queueing from '@salesforce/label/c.Wait_Word_Queueing';
import Wait_Word_Ringing from '@salesforce/label/c.Wait_Word_Ringing';

/** The words of the split of the wait. */
export const waitLabels = {
    title: {
        total: Wait_Title_Total,
        soFar: Wait_Title_SoFar
    },
    word: {
        queueing: Wait_Word_Queueing,
        ringing: Wait_Word_Ringing,
        dead: Wait_Word_Dead
    },
    hint: {
        queueing: Wait_Hint_Queueing,
        ringing: Wait_Hint_Ringing,
        dead: Wait_Hint_Dead
    },
    text: {
        part: Wait_Text_Part
    }
} as const;
