import Actor_Short_Agent from '@salesforce/label/c.Actor_Short_Agent';
import Actor_Short_Caller from '@salesforce/label/c.Actor_Short_Caller';
import Actor_Short_Device from '@salesforce/label/c.Actor_Short_Device';
import Actor_Short_Nobody from '@salesforce/label/c.Actor_Short_Nobody';
import Actor_Short_Routing from '@salesforce/label/c.Actor_Short_Routing';
import Actor_Short_Unknown from '@salesforce/label/c.Actor_Short_Unknown';
import Actor_Word_Agent from '@salesforce/label/c.Actor_Word_Agent';
import Actor_Word_Caller from '@salesforce/label/c.Actor_Word_Caller';
import Actor_Word_Device from '@salesforce/label/c.Actor_Word_Device';
import Actor_Word_Nobody from '@salesforce/label/c.Actor_Word_Nobody';
import Actor_Word_Routing from '@salesforce/label/c.Actor_Word_Routing';
import Actor_Word_Unknown from '@salesforce/label/c.Actor_Word_Unknown';
import Step_Text_AnswerPhone from '@salesforce/label/c.Step_Text_AnswerPhone';
import Step_Text_AskWhyRejected from '@salesforce/label/c.Step_Text_AskWhyRejected';
import Step_Text_CheckConnection from '@salesforce/label/c.Step_Text_CheckConnection';
import Step_Text_CheckNumber from '@salesforce/label/c.Step_Text_CheckNumber';
import Step_Text_CheckStaffing from '@salesforce/label/c.Step_Text_CheckStaffing';
import Step_Text_LookAtRecord from '@salesforce/label/c.Step_Text_LookAtRecord';
import Step_Text_Nothing from '@salesforce/label/c.Step_Text_Nothing';
import Step_Text_RingLonger from '@salesforce/label/c.Step_Text_RingLonger';
import Step_Text_RingLongerQueue from '@salesforce/label/c.Step_Text_RingLongerQueue';
import Step_Text_ShortenWait from '@salesforce/label/c.Step_Text_ShortenWait';
import Step_Text_SkipUnavailable from '@salesforce/label/c.Step_Text_SkipUnavailable';
import Step_Text_StartPhone from '@salesforce/label/c.Step_Text_StartPhone';

/** The words of who should act, and of the next step. */
export const actorLabels = {
    actor: {
        agent: Actor_Word_Agent,
        device: Actor_Word_Device,
        routing: Actor_Word_Routing,
        caller: Actor_Word_Caller,
        nobody: Actor_Word_Nobody,
        unknown: Actor_Word_Unknown
    },
    actorShort: {
        agent: Actor_Short_Agent,
        device: Actor_Short_Device,
        routing: Actor_Short_Routing,
        caller: Actor_Short_Caller,
        nobody: Actor_Short_Nobody,
        unknown: Actor_Short_Unknown
    },
    step: {
        answerPhone: Step_Text_AnswerPhone,
        askWhyRejected: Step_Text_AskWhyRejected,
        skipUnavailable: Step_Text_SkipUnavailable,
        startPhone: Step_Text_StartPhone,
        checkConnection: Step_Text_CheckConnection,
        checkNumber: Step_Text_CheckNumber,
        checkStaffing: Step_Text_CheckStaffing,
        ringLonger: Step_Text_RingLonger,
        ringLongerQueue: Step_Text_RingLongerQueue,
        shortenWait: Step_Text_ShortenWait,
        nothing: Step_Text_Nothing,
        lookAtRecord: Step_Text_LookAtRecord
    }
} as const;
