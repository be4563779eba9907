import Today_Button_Close from '@salesforce/label/c.Today_Button_Close';
import Today_Column_Calls from '@salesforce/label/c.Today_Column_Calls';
import Today_Column_CallsIn from '@salesforce/label/c.Today_Column_CallsIn';
import Today_Column_Last from '@salesforce/label/c.Today_Column_Last';
import Today_Column_Lost from '@salesforce/label/c.Today_Column_Lost';
import Today_Column_Queue from '@salesforce/label/c.Today_Column_Queue';
import Today_Column_Share from '@salesforce/label/c.Today_Column_Share';
import Today_Column_Since from '@salesforce/label/c.Today_Column_Since';
import Today_Figure_Lost from '@salesforce/label/c.Today_Figure_Lost';
import Today_Figure_Misses from '@salesforce/label/c.Today_Figure_Misses';
import Today_Figure_People from '@salesforce/label/c.Today_Figure_People';
import Today_Figure_Waiting from '@salesforce/label/c.Today_Figure_Waiting';
import Today_Text_Contacts from '@salesforce/label/c.Today_Text_Contacts';
import Today_Text_Empty from '@salesforce/label/c.Today_Text_Empty';
import Today_Text_Most from '@salesforce/label/c.Today_Text_Most';
import Today_Text_NoPeople from '@salesforce/label/c.Today_Text_NoPeople';
import Today_Text_NoQueues from '@salesforce/label/c.Today_Text_NoQueues';
import Today_Text_NoWaiting from '@salesforce/label/c.Today_Text_NoWaiting';
import Today_Text_Partial from '@salesforce/label/c.Today_Text_Partial';
import Today_Text_Queues from '@salesforce/label/c.Today_Text_Queues';
import Today_Text_Recent from '@salesforce/label/c.Today_Text_Recent';
import Today_Text_Withheld from '@salesforce/label/c.Today_Text_Withheld';
import Today_Title_Card from '@salesforce/label/c.Today_Title_Card';
import Today_Title_Part from '@salesforce/label/c.Today_Title_Part';
import Today_Title_People from '@salesforce/label/c.Today_Title_People';
import Today_Title_Queues from '@salesforce/label/c.Today_Title_Queues';
import Today_Title_Waiting from '@salesforce/label/c.Today_Title_Waiting';

/** The words of the home page. */
export const todayLabels = {
    button: {
        close: Today_Button_Close
    },
    column: {
        calls: Today_Column_Calls,
        callsIn: Today_Column_CallsIn,
        last: Today_Column_Last,
        lost: Today_Column_Lost,
        queue: Today_Column_Queue,
        share: Today_Column_Share,
        since: Today_Column_Since
    },
    figure: {
        lost: Today_Figure_Lost,
        misses: Today_Figure_Misses,
        people: Today_Figure_People,
        waiting: Today_Figure_Waiting
    },
    text: {
        contacts: Today_Text_Contacts,
        empty: Today_Text_Empty,
        most: Today_Text_Most,
        noPeople: Today_Text_NoPeople,
        noQueues: Today_Text_NoQueues,
        noWaiting: Today_Text_NoWaiting,
        partial: Today_Text_Partial,
        queues: Today_Text_Queues,
        recent: Today_Text_Recent,
        withheld: Today_Text_Withheld
    },
    title: {
        card: Today_Title_Card,
        part: Today_Title_Part,
        people: Today_Title_People,
        queues: Today_Title_Queues,
        waiting: Today_Title_Waiting
    }
} as const;
