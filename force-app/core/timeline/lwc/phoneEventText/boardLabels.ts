import Board_Button_Attempt from '@salesforce/label/c.Board_Button_Attempt';
import Board_Button_Call from '@salesforce/label/c.Board_Button_Call';
import Board_Button_Clear from '@salesforce/label/c.Board_Button_Clear';
import Board_Button_More from '@salesforce/label/c.Board_Button_More';
import Board_Button_Only from '@salesforce/label/c.Board_Button_Only';
import Board_Button_OnlyPart from '@salesforce/label/c.Board_Button_OnlyPart';
import Board_Button_Read from '@salesforce/label/c.Board_Button_Read';
import Board_Button_Record from '@salesforce/label/c.Board_Button_Record';
import Board_Column_Against from '@salesforce/label/c.Board_Column_Against';
import Board_Column_Attempts from '@salesforce/label/c.Board_Column_Attempts';
import Board_Column_Caller from '@salesforce/label/c.Board_Column_Caller';
import Board_Column_Longest from '@salesforce/label/c.Board_Column_Longest';
import Board_Column_Missed from '@salesforce/label/c.Board_Column_Missed';
import Board_Column_Outcome from '@salesforce/label/c.Board_Column_Outcome';
import Board_Column_Queue from '@salesforce/label/c.Board_Column_Queue';
import Board_Column_Streak from '@salesforce/label/c.Board_Column_Streak';
import Board_Column_When from '@salesforce/label/c.Board_Column_When';
import Board_Figure_Against from '@salesforce/label/c.Board_Figure_Against';
import Board_Figure_Lost from '@salesforce/label/c.Board_Figure_Lost';
import Board_Figure_Misses from '@salesforce/label/c.Board_Figure_Misses';
import Board_Figure_Streak from '@salesforce/label/c.Board_Figure_Streak';
import Board_Hint_Against from '@salesforce/label/c.Board_Hint_Against';
import Board_Hint_Streak from '@salesforce/label/c.Board_Hint_Streak';
import Board_Lost_None from '@salesforce/label/c.Board_Lost_None';
import Board_Lost_One from '@salesforce/label/c.Board_Lost_One';
import Board_Lost_Other from '@salesforce/label/c.Board_Lost_Other';
import Board_Option_AllReasons from '@salesforce/label/c.Board_Option_AllReasons';
import Board_Option_Count from '@salesforce/label/c.Board_Option_Count';
import Board_Period_Days from '@salesforce/label/c.Board_Period_Days';
import Board_Period_Today from '@salesforce/label/c.Board_Period_Today';
import Board_Text_Attempt from '@salesforce/label/c.Board_Text_Attempt';
import Board_Text_CallOne from '@salesforce/label/c.Board_Text_CallOne';
import Board_Text_CallOther from '@salesforce/label/c.Board_Text_CallOther';
import Board_Text_Calls from '@salesforce/label/c.Board_Text_Calls';
import Board_Text_CallsTried from '@salesforce/label/c.Board_Text_CallsTried';
import Board_Text_Cell from '@salesforce/label/c.Board_Text_Cell';
import Board_Text_Empty from '@salesforce/label/c.Board_Text_Empty';
import Board_Text_Keys from '@salesforce/label/c.Board_Text_Keys';
import Board_Text_More from '@salesforce/label/c.Board_Text_More';
import Board_Text_NoCalls from '@salesforce/label/c.Board_Text_NoCalls';
import Board_Text_NoMatch from '@salesforce/label/c.Board_Text_NoMatch';
import Board_Text_Partial from '@salesforce/label/c.Board_Text_Partial';
import Board_Text_PartialKinds from '@salesforce/label/c.Board_Text_PartialKinds';
import Board_Text_PartialLost from '@salesforce/label/c.Board_Text_PartialLost';
import Board_Text_PartialReason from '@salesforce/label/c.Board_Text_PartialReason';
import Board_Text_PartialRows from '@salesforce/label/c.Board_Text_PartialRows';
import Board_Text_Streak from '@salesforce/label/c.Board_Text_Streak';
import Board_Text_Streaks from '@salesforce/label/c.Board_Text_Streaks';
import Board_Title_Actors from '@salesforce/label/c.Board_Title_Actors';
import Board_Title_Empty from '@salesforce/label/c.Board_Title_Empty';
import Board_Title_Figures from '@salesforce/label/c.Board_Title_Figures';
import Board_Title_Heat from '@salesforce/label/c.Board_Title_Heat';
import Board_Title_List from '@salesforce/label/c.Board_Title_List';
import Board_Title_Period from '@salesforce/label/c.Board_Title_Period';
import Board_Title_Person from '@salesforce/label/c.Board_Title_Person';
import Board_Title_Person2 from '@salesforce/label/c.Board_Title_Person2';
import Board_Title_Queue from '@salesforce/label/c.Board_Title_Queue';
import Board_Title_Queue2 from '@salesforce/label/c.Board_Title_Queue2';
import Board_Title_Reason from '@salesforce/label/c.Board_Title_Reason';
import Board_Word_NoAttempt from '@salesforce/label/c.Board_Word_NoAttempt';
import Board_Word_NoQueue from '@salesforce/label/c.Board_Word_NoQueue';
import Board_Word_NoTime from '@salesforce/label/c.Board_Word_NoTime';
import Board_Word_Withheld from '@salesforce/label/c.Board_Word_Withheld';

/** The words of a queue's and a person's page. */
export const boardLabels = {
    button: {
        attempt: Board_Button_Attempt,
        call: Board_Button_Call,
        clear: Board_Button_Clear,
        more: Board_Button_More,
        only: Board_Button_Only,
        onlyPart: Board_Button_OnlyPart,
        read: Board_Button_Read,
        record: Board_Button_Record
    },
    column: {
        against: Board_Column_Against,
        attempts: Board_Column_Attempts,
        caller: Board_Column_Caller,
        longest: Board_Column_Longest,
        missed: Board_Column_Missed,
        outcome: Board_Column_Outcome,
        queue: Board_Column_Queue,
        streak: Board_Column_Streak,
        when: Board_Column_When
    },
    figure: {
        against: Board_Figure_Against,
        lost: Board_Figure_Lost,
        misses: Board_Figure_Misses,
        streak: Board_Figure_Streak
    },
    hint: {
        against: Board_Hint_Against,
        streak: Board_Hint_Streak
    },
    lost: {
        none: Board_Lost_None,
        one: Board_Lost_One,
        other: Board_Lost_Other
    },
    option: {
        allReasons: Board_Option_AllReasons,
        count: Board_Option_Count
    },
    period: {
        days: Board_Period_Days,
        today: Board_Period_Today
    },
    text: {
        attempt: Board_Text_Attempt,
        callOne: Board_Text_CallOne,
        callOther: Board_Text_CallOther,
        calls: Board_Text_Calls,
        callsTried: Board_Text_CallsTried,
        cell: Board_Text_Cell,
        empty: Board_Text_Empty,
        keys: Board_Text_Keys,
        more: Board_Text_More,
        noCalls: Board_Text_NoCalls,
        noMatch: Board_Text_NoMatch,
        partial: Board_Text_Partial,
        partialKinds: Board_Text_PartialKinds,
        partialLost: Board_Text_PartialLost,
        partialReason: Board_Text_PartialReason,
        partialRows: Board_Text_PartialRows,
        streak: Board_Text_Streak,
        streaks: Board_Text_Streaks
    },
    title: {
        actors: Board_Title_Actors,
        empty: Board_Title_Empty,
        figures: Board_Title_Figures,
        heat: Board_Title_Heat,
        list: Board_Title_List,
        period: Board_Title_Period,
        person: Board_Title_Person,
        person2: Board_Title_Person2,
        queue: Board_Title_Queue,
        queue2: Board_Title_Queue2,
        reason: Board_Title_Reason
    },
    word: {
        noAttempt: Board_Word_NoAttempt,
        noQueue: Board_Word_NoQueue,
        noTime: Board_Word_NoTime,
        withheld: Board_Word_Withheld
    }
} as const;
