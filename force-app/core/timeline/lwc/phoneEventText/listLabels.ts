import List_Button_Explain from '@salesforce/label/c.List_Button_Explain';
import List_Column_Actor from '@salesforce/label/c.List_Column_Actor';
import List_Column_Person from '@salesforce/label/c.List_Column_Person';
import List_Column_Rang from '@salesforce/label/c.List_Column_Rang';
import List_Column_Result from '@salesforce/label/c.List_Column_Result';
import List_Column_Round from '@salesforce/label/c.List_Column_Round';
import List_Column_Time from '@salesforce/label/c.List_Column_Time';
import List_Title_Table from '@salesforce/label/c.List_Title_Table';
import List_Word_None from '@salesforce/label/c.List_Word_None';

/** The words of the table. */
export const listLabels = {
    title: {
        table: List_Title_Table
    },
    column: {
        time: List_Column_Time,
        round: List_Column_Round,
        person: List_Column_Person,
        result: List_Column_Result,
        rang: List_Column_Rang,
        actor: List_Column_Actor
    },
    button: {
        explain: List_Button_Explain
    },
    word: {
        none: List_Word_None
    }
} as const;
