import Live_Button_Refresh from '@salesforce/label/c.Live_Button_Refresh';
import Live_Text_Limit from '@salesforce/label/c.Live_Text_Limit';
import Live_Text_Lost from '@salesforce/label/c.Live_Text_Lost';
import Live_Text_Off from '@salesforce/label/c.Live_Text_Off';
import Live_Text_Reading from '@salesforce/label/c.Live_Text_Reading';
import Live_Text_Updated from '@salesforce/label/c.Live_Text_Updated';
import Live_Word_Connecting from '@salesforce/label/c.Live_Word_Connecting';
import Live_Word_Live from '@salesforce/label/c.Live_Word_Live';
import Live_Word_Paused from '@salesforce/label/c.Live_Word_Paused';

/** The words of refreshing and live updates. */
export const liveLabels = {
    button: {
        refresh: Live_Button_Refresh
    },
    text: {
        limit: Live_Text_Limit,
        lost: Live_Text_Lost,
        off: Live_Text_Off,
        reading: Live_Text_Reading,
        updated: Live_Text_Updated
    },
    word: {
        connecting: Live_Word_Connecting,
        live: Live_Word_Live,
        paused: Live_Word_Paused
    }
} as const;
