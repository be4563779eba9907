import Attempt_Name_Caller from '@salesforce/label/c.Attempt_Name_Caller';
import Attempt_Name_Person from '@salesforce/label/c.Attempt_Name_Person';
import Attempt_Text_NoCall from '@salesforce/label/c.Attempt_Text_NoCall';
import Attempt_Text_Other from '@salesforce/label/c.Attempt_Text_Other';
import Attempt_Title_Card from '@salesforce/label/c.Attempt_Title_Card';
import Attempt_Title_Other from '@salesforce/label/c.Attempt_Title_Other';
import Attempt_Title_Place from '@salesforce/label/c.Attempt_Title_Place';

/** The words of an attempt's own page. */
export const attemptLabels = {
    name: {
        caller: Attempt_Name_Caller,
        person: Attempt_Name_Person
    },
    text: {
        noCall: Attempt_Text_NoCall,
        other: Attempt_Text_Other
    },
    title: {
        card: Attempt_Title_Card,
        other: Attempt_Title_Other,
        place: Attempt_Title_Place
    }
} as const;
