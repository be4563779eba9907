import Message_Button_Retry from '@salesforce/label/c.Message_Button_Retry';
import Message_Text_Empty from '@salesforce/label/c.Message_Text_Empty';
import Message_Text_EmptyLost from '@salesforce/label/c.Message_Text_EmptyLost';
import Message_Text_EmptyNow from '@salesforce/label/c.Message_Text_EmptyNow';
import Message_Text_Network from '@salesforce/label/c.Message_Text_Network';
import Message_Text_NotFound from '@salesforce/label/c.Message_Text_NotFound';
import Message_Text_Other from '@salesforce/label/c.Message_Text_Other';
import Message_Text_Permission from '@salesforce/label/c.Message_Text_Permission';
import Message_Title_Empty from '@salesforce/label/c.Message_Title_Empty';
import Message_Title_Loading from '@salesforce/label/c.Message_Title_Loading';
import Message_Title_Network from '@salesforce/label/c.Message_Title_Network';
import Message_Title_NotFound from '@salesforce/label/c.Message_Title_NotFound';
import Message_Title_Other from '@salesforce/label/c.Message_Title_Other';
import Message_Title_Permission from '@salesforce/label/c.Message_Title_Permission';

/** The words of loading, empty and error states. */
export const messageLabels = {
    title: {
        loading: Message_Title_Loading,
        empty: Message_Title_Empty,
        permission: Message_Title_Permission,
        network: Message_Title_Network,
        notFound: Message_Title_NotFound,
        other: Message_Title_Other
    },
    text: {
        empty: Message_Text_Empty,
        emptyNow: Message_Text_EmptyNow,
        emptyLost: Message_Text_EmptyLost,
        permission: Message_Text_Permission,
        network: Message_Text_Network,
        notFound: Message_Text_NotFound,
        other: Message_Text_Other
    },
    button: {
        retry: Message_Button_Retry
    }
} as const;
