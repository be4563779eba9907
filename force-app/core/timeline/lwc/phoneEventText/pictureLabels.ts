import Timeline_Button_More from '@salesforce/label/c.Timeline_Button_More';
import Timeline_Hint_Keys from '@salesforce/label/c.Timeline_Hint_Keys';
import Timeline_Mark_Answered from '@salesforce/label/c.Timeline_Mark_Answered';
import Timeline_Mark_Ended from '@salesforce/label/c.Timeline_Mark_Ended';
import Timeline_Mark_HungUp from '@salesforce/label/c.Timeline_Mark_HungUp';
import Timeline_Mark_Now from '@salesforce/label/c.Timeline_Mark_Now';
import Timeline_Mark_Voicemail from '@salesforce/label/c.Timeline_Mark_Voicemail';
import Timeline_Row_Rounds from '@salesforce/label/c.Timeline_Row_Rounds';
import Timeline_Row_Time from '@salesforce/label/c.Timeline_Row_Time';
import Timeline_Row_TimeFirst from '@salesforce/label/c.Timeline_Row_TimeFirst';
import Timeline_Row_Wait from '@salesforce/label/c.Timeline_Row_Wait';
import Timeline_Tab_List from '@salesforce/label/c.Timeline_Tab_List';
import Timeline_Tab_Picture from '@salesforce/label/c.Timeline_Tab_Picture';
import Timeline_Text_AfterFirst from '@salesforce/label/c.Timeline_Text_AfterFirst';
import Timeline_Text_Answered from '@salesforce/label/c.Timeline_Text_Answered';
import Timeline_Text_Gap from '@salesforce/label/c.Timeline_Text_Gap';
import Timeline_Text_Group from '@salesforce/label/c.Timeline_Text_Group';
import Timeline_Text_IntoCall from '@salesforce/label/c.Timeline_Text_IntoCall';
import Timeline_Text_Lane from '@salesforce/label/c.Timeline_Text_Lane';
import Timeline_Text_LaneAnswered from '@salesforce/label/c.Timeline_Text_LaneAnswered';
import Timeline_Text_LaneChanged from '@salesforce/label/c.Timeline_Text_LaneChanged';
import Timeline_Text_LaneSilent from '@salesforce/label/c.Timeline_Text_LaneSilent';
import Timeline_Text_Loading from '@salesforce/label/c.Timeline_Text_Loading';
import Timeline_Text_NotDuring from '@salesforce/label/c.Timeline_Text_NotDuring';
import Timeline_Text_NoTime from '@salesforce/label/c.Timeline_Text_NoTime';
import Timeline_Text_Partial from '@salesforce/label/c.Timeline_Text_Partial';
import Timeline_Text_Pause from '@salesforce/label/c.Timeline_Text_Pause';
import Timeline_Text_Rang from '@salesforce/label/c.Timeline_Text_Rang';
import Timeline_Text_Round from '@salesforce/label/c.Timeline_Text_Round';
import Timeline_Text_Rounds from '@salesforce/label/c.Timeline_Text_Rounds';
import Timeline_Text_Silent from '@salesforce/label/c.Timeline_Text_Silent';
import Timeline_Title_Card from '@salesforce/label/c.Timeline_Title_Card';
import Timeline_Title_Legend from '@salesforce/label/c.Timeline_Title_Legend';
import Timeline_Title_Picture from '@salesforce/label/c.Timeline_Title_Picture';
import Timeline_Word_Answered from '@salesforce/label/c.Timeline_Word_Answered';
import Timeline_Word_NotDuring from '@salesforce/label/c.Timeline_Word_NotDuring';
import Timeline_Word_NoTime from '@salesforce/label/c.Timeline_Word_NoTime';
import Timeline_Word_PersonNumber from '@salesforce/label/c.Timeline_Word_PersonNumber';
import Timeline_Word_Rounds from '@salesforce/label/c.Timeline_Word_Rounds';
import Timeline_Word_UnknownPerson from '@salesforce/label/c.Timeline_Word_UnknownPerson';

/** The words of the card, the picture and its marks. */
export const pictureLabels = {
    title: {
        card: Timeline_Title_Card,
        picture: Timeline_Title_Picture,
        legend: Timeline_Title_Legend
    },
    tab: {
        picture: Timeline_Tab_Picture,
        list: Timeline_Tab_List
    },
    button: {
        more: Timeline_Button_More
    },
    hint: {
        keys: Timeline_Hint_Keys
    },
    row: {
        time: Timeline_Row_Time,
        timeFirst: Timeline_Row_TimeFirst,
        wait: Timeline_Row_Wait,
        rounds: Timeline_Row_Rounds
    },
    text: {
        round: Timeline_Text_Round,
        rounds: Timeline_Text_Rounds,
        gap: Timeline_Text_Gap,
        group: Timeline_Text_Group,
        pause: Timeline_Text_Pause,
        laneChanged: Timeline_Text_LaneChanged,
        lane: Timeline_Text_Lane,
        laneSilent: Timeline_Text_LaneSilent,
        laneAnswered: Timeline_Text_LaneAnswered,
        intoCall: Timeline_Text_IntoCall,
        afterFirst: Timeline_Text_AfterFirst,
        answered: Timeline_Text_Answered,
        rang: Timeline_Text_Rang,
        silent: Timeline_Text_Silent,
        notDuring: Timeline_Text_NotDuring,
        noTime: Timeline_Text_NoTime,
        partial: Timeline_Text_Partial,
        loading: Timeline_Text_Loading
    },
    word: {
        notDuring: Timeline_Word_NotDuring,
        noTime: Timeline_Word_NoTime,
        unknownPerson: Timeline_Word_UnknownPerson,
        personNumber: Timeline_Word_PersonNumber,
        answered: Timeline_Word_Answered,
        rounds: Timeline_Word_Rounds
    },
    mark: {
        answered: Timeline_Mark_Answered,
        hungUp: Timeline_Mark_HungUp,
        ended: Timeline_Mark_Ended,
        voicemail: Timeline_Mark_Voicemail,
        now: Timeline_Mark_Now
    }
} as const;
