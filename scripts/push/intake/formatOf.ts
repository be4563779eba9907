import type { RecordFormat } from '../outbox/index.ts';

/** How much of a record is looked at. */
const HEAD_BYTES = 4096;

/**
 * What a record seems to be, for sources that are not told: an event of the switch (`Event-Name`, as mod_amqp and the event
 * socket write it), a ready Phone Event (`Event_Key__c`), else a call record. What it really is its reader finds out.
 */
export function formatOf(bytes: Uint8Array): RecordFormat {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
    if (!head.trimStart().startsWith('{')) {
        return 'cdr';
    }
    if (/"(?:callflow|channel_data|variables)"\s*:/.test(head)) {
        return 'cdr';
    }
    if (/"Event-Name"\s*:/.test(head)) {
        return 'switchEvent';
    }
    return /"(?:\w+__)?Event_Key__c"\s*:/.test(head) ? 'event' : 'cdr';
}
