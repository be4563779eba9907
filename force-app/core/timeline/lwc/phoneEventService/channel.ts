import EVENT_CALL from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__c';
import EVENT_PERSON from '@salesforce/schema/Phone_Event__c.Natterbox_User__c';
import EVENT_QUEUE from '@salesforce/schema/Phone_Event__c.Call_Queue__c';
import EVENT_TYPE from '@salesforce/schema/Phone_Event__c.Event_Type__c';
import { CHANNEL } from './derived';

/** The package's own channel of changes of Phone Events. */
export const EVENT_CHANNEL = `/data/${CHANNEL}`;

/** What a page is about, or everything. */
export type Subject = 'queue' | 'person' | 'call' | 'all';

const FIELDS: Readonly<Record<Exclude<Subject, 'all'>, { readonly fieldApiName: string }>> = {
    queue: EVENT_QUEUE,
    person: EVENT_PERSON,
    call: EVENT_CALL
};

/**
 * Whether a change has to do with a record. A new attempt carries its fields; other changes carry only what changed,
 * so they may always matter. Events of another type never do.
 */
export function concerns(payload: unknown, subject: Subject, recordId: string | undefined): boolean {
    const fields = (payload ?? {}) as Readonly<Record<string, unknown>>;
    const { changeType } = (fields.ChangeEventHeader ?? {}) as { readonly changeType?: unknown };
    if (changeType !== 'CREATE') {
        return true;
    }
    const type = fields[EVENT_TYPE.fieldApiName];
    const of = subject === 'all' ? undefined : fields[FIELDS[subject].fieldApiName];
    return (type === undefined || type === 'Missed') && (subject === 'all' || isSame(of, recordId));
}

/** Ids come with 15 or 18 characters. */
function isSame(one: unknown, other: string | undefined): boolean {
    return typeof one === 'string' && one.slice(0, 15) === other?.slice(0, 15);
}
