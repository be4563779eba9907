import CALL from '@salesforce/schema/CallReporting__c';
import CALL_ANSWERED_BY from '@salesforce/schema/CallReporting__c.To_AVS_User__c';
import CALL_QUEUE from '@salesforce/schema/CallReporting__c.Call_Queue__c';
import EVENT_CALL from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__c';
import EVENT_PERSON from '@salesforce/schema/Phone_Event__c.Natterbox_User__c';
import EVENT_QUEUE from '@salesforce/schema/Phone_Event__c.Call_Queue__c';
import EVENT_TYPE from '@salesforce/schema/Phone_Event__c.Event_Type__c';
import { CHANNEL } from './derived';

/** The package's own channel of changes of Phone Events and calls. */
export const EVENT_CHANNEL = `/data/${CHANNEL}`;

/** What a page is about, or everything. */
export type Subject = 'queue' | 'person' | 'call' | 'all';

type Values = Readonly<Record<string, unknown>>;
interface Field {
    readonly fieldApiName: string;
}

const OF_EVENT: Readonly<Record<'queue' | 'person' | 'call', Field>> = {
    queue: EVENT_QUEUE,
    person: EVENT_PERSON,
    call: EVENT_CALL
};
const OF_CALL: Readonly<Record<'queue' | 'person', Field>> = { queue: CALL_QUEUE, person: CALL_ANSWERED_BY };

/**
 * Whether a change has to do with a record. What is new carries its fields; other changes carry only what changed, so
 * they may always matter, save those of another call. Events of another type never do.
 */
export function concerns(payload: unknown, subject: Subject, recordId: string | undefined): boolean {
    const fields = (payload ?? {}) as Values;
    const header = (fields.ChangeEventHeader ?? {}) as Values;
    if (header.entityName === CALL.objectApiName) {
        return callConcerns(fields, header, subject, recordId);
    }
    if (header.changeType !== 'CREATE') {
        return true;
    }
    const type = fields[EVENT_TYPE.fieldApiName];
    const isMissed = type === undefined || type === 'Missed';
    return isMissed && (subject === 'all' || isSame(fields[OF_EVENT[subject].fieldApiName], recordId));
}

function callConcerns(fields: Values, header: Values, subject: Subject, recordId: string | undefined): boolean {
    if (subject === 'call') {
        const ids: readonly unknown[] = Array.isArray(header.recordIds) ? header.recordIds : [];
        return ids.some((id) => isSame(id, recordId));
    }
    return (
        header.changeType !== 'CREATE' || subject === 'all' || isSame(fields[OF_CALL[subject].fieldApiName], recordId)
    );
}

/** Ids come with 15 or 18 characters. */
function isSame(one: unknown, other: string | undefined): boolean {
    return typeof one === 'string' && one.slice(0, 15) === other?.slice(0, 15);
}
