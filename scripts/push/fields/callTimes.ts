import { readMicroseconds } from '../normalise/index.ts';
import { bridgedTo } from './callFacts.ts';
import type { Conversation } from './conversation.ts';
import type { FieldRow } from './table.ts';
import { dateTime, first, seconds, wholeNumber } from './values.ts';

/** When what of a call happened, and how long it took. */
export const CALL_TIMES: readonly FieldRow<Conversation>[] = [
    {
        field: 'From_Start_Time__c',
        source: 'start_uepoch',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.startedAt)
    },
    {
        field: 'From_Answer_Time__c',
        source: 'answer_uepoch',
        how: 'When the switch answered the caller; 0 is never.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.answeredAt)
    },
    {
        field: 'From_End_Time__c',
        source: 'end_uepoch',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.endedAt)
    },
    {
        field: 'To_Channel_Start_Time__c',
        source: 'start_uepoch of the answered leg',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ answered }) => dateTime(answered?.startedAt)
    },
    {
        field: 'From_Time_Talking__c',
        source: 'answer_uepoch and end_uepoch of the answered leg, else bridge_uepoch of the caller',
        how: 'Whole seconds; 0 where nobody was connected.',
        digits: 8,
        absent: 'omit',
        value: talkingSeconds
    },
    {
        field: 'From_Time_Ringing__c',
        source: 'progress_uepoch, progress_media_uepoch, answer_uepoch, end_uepoch',
        how: 'From first progress to answer or end, in whole seconds.',
        digits: 8,
        absent: 'omit',
        value: ({ caller }) => seconds(caller.progressAt, caller.answeredAt ?? caller.endedAt)
    },
    {
        field: 'From_Time_In_Queue__c',
        source: 'cc_queue_joined_epoch, and cc_queue_answered_epoch, cc_queue_canceled_epoch or cc_queue_terminated_epoch',
        how: 'Whole seconds.',
        digits: 8,
        absent: 'omit',
        value: queueSeconds
    }
];

function talkingSeconds({ caller, answered, last }: Conversation): number | undefined {
    if (answered !== undefined) {
        return seconds(answered.answeredAt, answered.endedAt);
    }
    const bridgedAt = readMicroseconds(caller.variables.get('bridge_uepoch'));
    if (bridgedAt !== undefined && last) {
        return seconds(bridgedAt, caller.endedAt);
    }
    const connected = bridgedAt !== undefined || bridgedTo(caller) !== undefined;
    return caller.endedAt === undefined || connected ? undefined : 0;
}

function queueSeconds({ caller }: Conversation): number | undefined {
    const joined = wholeNumber(caller.variables.get('cc_queue_joined_epoch'));
    const left = wholeNumber(
        first(caller.variables, 'cc_queue_answered_epoch', 'cc_queue_canceled_epoch', 'cc_queue_terminated_epoch')
    );
    return joined === undefined || left === undefined ? undefined : left - joined;
}
