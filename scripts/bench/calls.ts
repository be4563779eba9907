/** One Collections request of the writer, for a call with that many attempts. */
export interface CallRequests {
    readonly call: { readonly target: string; readonly body: unknown };
    readonly events: readonly { readonly target: string; readonly body: unknown }[];
}

const API = '/services/data/v66.0';
const START = Date.UTC(2026, 2, 2, 14);
const BATCH = 200;

/** The requests that write call number `call` with `attempts` attempts, two seconds apart, each ringing 20 seconds. */
export function callRequests(call: number, attempts: number): CallRequests {
    const callKey = `bench-${call}:1`;
    const events = Array.from({ length: attempts }, (_, index) => ({
        attributes: { type: 'Phone_Event__c' },
        Event_Key__c: `bench-${call}-${index}`,
        Event_Type__c: 'Missed',
        Missed_Call_Type__c: 'Ringing',
        Hangup_Cause__c: 'NO_ANSWER',
        Dial_Type__c: 'Call Queue',
        Time__c: new Date(START + index * 2000).toISOString(),
        Ring_Duration__c: 20,
        Originating_UUID__c: `bench-${call}`,
        To_Call_Reporting__r: { Call_Key__c: callKey }
    }));
    const pages = Array.from({ length: Math.ceil(attempts / BATCH) }, (_, page) =>
        events.slice(page * BATCH, (page + 1) * BATCH)
    );
    return {
        call: {
            target: `${API}/composite/sobjects/CallReporting__c/Call_Key__c`,
            body: {
                allOrNone: false,
                records: [
                    {
                        attributes: { type: 'CallReporting__c' },
                        Call_Key__c: callKey,
                        Call_Direction__c: 'Inbound',
                        From_UUID__c: `bench-${call}`,
                        From_Start_Time__c: new Date(START).toISOString()
                    }
                ]
            }
        },
        events: pages.map((records) => ({
            target: `${API}/composite/sobjects/Phone_Event__c/Event_Key__c`,
            body: { allOrNone: false, records }
        }))
    };
}

/** The question that the call's page asks: the call and its attempts with their parents. */
export const PAGE_QUERY = `query page($id: ID) { uiapi { query {
    call: CallReporting__c(where: { Id: { eq: $id } }, first: 1) { edges { node { Id
        outcome: Outcome__c { value } start: From_Start_Time__c { value } end: From_End_Time__c { value } } } }
    attempts: Phone_Event__c(where: { and: [{ To_Call_Reporting__c: { eq: $id } }, { Event_Type__c: { eq: "Missed" } }] },
        orderBy: { Time__c: { order: ASC } }, first: 200) { totalCount edges { node { Id time: Time__c { value } type: Missed_Call_Type__c { value }
        cause: Hangup_Cause__c { value } ring: Ring_Duration__c { value } act: Who_Should_Act__c { value }
        user: Natterbox_User__r { Id Name { value } } queue: Call_Queue__r { Id Name { value } } } } } } } }`;
