import Count_Hint_Apart from '@salesforce/label/c.Count_Hint_Apart';
import Count_Text_Actor from '@salesforce/label/c.Count_Text_Actor';
import Count_Text_AttemptOne from '@salesforce/label/c.Count_Text_AttemptOne';
import Count_Text_AttemptOther from '@salesforce/label/c.Count_Text_AttemptOther';
import Count_Text_MissOne from '@salesforce/label/c.Count_Text_MissOne';
import Count_Text_MissOther from '@salesforce/label/c.Count_Text_MissOther';
import Count_Text_PersonOne from '@salesforce/label/c.Count_Text_PersonOne';
import Count_Text_PersonOther from '@salesforce/label/c.Count_Text_PersonOther';
import Count_Title_Actors from '@salesforce/label/c.Count_Title_Actors';
import Count_Title_Apart from '@salesforce/label/c.Count_Title_Apart';
import Count_Title_Longest from '@salesforce/label/c.Count_Title_Longest';
import Count_Title_Misses from '@salesforce/label/c.Count_Title_Misses';
import Count_Title_People from '@salesforce/label/c.Count_Title_People';
import Count_Title_Rang from '@salesforce/label/c.Count_Title_Rang';
import Count_Title_Rejected from '@salesforce/label/c.Count_Title_Rejected';

/** The words of counts and figures. */
export const countLabels = {
    text: {
        attemptOne: Count_Text_AttemptOne,
        attemptOther: Count_Text_AttemptOther,
        missOne: Count_Text_MissOne,
        missOther: Count_Text_MissOther,
        personOne: Count_Text_PersonOne,
        personOther: Count_Text_PersonOther,
        actor: Count_Text_Actor
    },
    title: {
        misses: Count_Title_Misses,
        people: Count_Title_People,
        rang: Count_Title_Rang,
        rejected: Count_Title_Rejected,
        longest: Count_Title_Longest,
        apart: Count_Title_Apart,
        actors: Count_Title_Actors
    },
    hint: {
        apart: Count_Hint_Apart
    }
} as const;
