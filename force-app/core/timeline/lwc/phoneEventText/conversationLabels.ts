import Conversation_Button_Next from '@salesforce/label/c.Conversation_Button_Next';
import Conversation_Button_Previous from '@salesforce/label/c.Conversation_Button_Previous';
import Conversation_Text_Place from '@salesforce/label/c.Conversation_Text_Place';
import Conversation_Title_Nav from '@salesforce/label/c.Conversation_Title_Nav';

/** The words of the links between the conversations of one caller. */
export const conversationLabels = {
    title: { nav: Conversation_Title_Nav },
    text: { place: Conversation_Text_Place },
    button: { previous: Conversation_Button_Previous, next: Conversation_Button_Next }
} as const;
