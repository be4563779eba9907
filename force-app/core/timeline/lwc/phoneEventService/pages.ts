import type { PageReference } from 'lightning/navigation';
import CALL from '@salesforce/schema/CallReporting__c';
import EVENT from '@salesforce/schema/Phone_Event__c';
import PERSON from '@salesforce/schema/User__c';
import QUEUE from '@salesforce/schema/Call_Queue__c';
import { listViewName } from './derived';

/** What has a record page that components lead to. */
export type RecordKind = 'call' | 'attempt' | 'queue' | 'person';

const OBJECTS: Readonly<Record<RecordKind, { readonly objectApiName: string }>> = {
    call: CALL,
    attempt: EVENT,
    queue: QUEUE,
    person: PERSON
};

/** Where to find a record's page; the object's name follows the package's namespace. */
export function recordPage(kind: RecordKind, recordId: string): PageReference {
    const attributes = { recordId, objectApiName: OBJECTS[kind].objectApiName, actionName: 'view' };
    return { type: 'standard__recordPage', attributes };
}

/** List views that a number of today leads to. */
export type TodayList = 'lostCalls' | 'misses';

/** The list view with the records behind a number of today. */
export function todayList(list: TodayList): PageReference {
    const [object, view] = list === 'lostCalls' ? [CALL, 'Lost_Today'] : [EVENT, 'Missed_Today'];
    return {
        type: 'standard__objectPage',
        attributes: { objectApiName: object.objectApiName, actionName: 'list' },
        state: { filterName: listViewName(view) }
    };
}
