import type { Local } from '../support/local.ts';
import { recordPath } from '../support/records.ts';
import { storyPath } from '../support/stories.ts';

/** One of the five pages. */
export interface Place {
    readonly name: string;
    readonly path: () => Promise<string>;
    /** A heading that is there when the page is. */
    readonly ready: string;
    /** The component; the rest of the page is the platform's. */
    readonly component: string;
    /** What the page asks, and what it says where nothing is answered. */
    readonly asks: RegExp;
    readonly empty: string;
}

/** The five pages of an org; `prefix` where it runs with a namespace, for example `nbx__`. */
export function placesOf(local: Local, prefix = ''): readonly [Place, Place, Place, Place, Place] {
    return [
        {
            name: 'the home page',
            path: () => Promise.resolve('/lightning/page/home'),
            ready: 'Queues today',
            component: 'c-missed-calls-today',
            asks: /missedToday|contactsToday/,
            empty: 'No missed attempts'
        },
        {
            name: 'a queue',
            path: () => recordPath(local.server, `${prefix}Call_Queue__c`, 'Support'),
            ready: 'Who missed them',
            component: 'c-missed-calls-of',
            asks: /missedOfQueue/,
            empty: 'Nothing missed'
        },
        {
            name: 'a user',
            path: () => recordPath(local.server, `${prefix}User__c`, 'Olga Okonwell'),
            ready: 'Through which queues',
            component: 'c-missed-calls-of',
            asks: /missedOfPerson/,
            empty: 'Nothing missed'
        },
        {
            name: 'an attempt',
            path: () => recordPath(local.server, `${prefix}Phone_Event__c`, 'PE-000001600'),
            ready: 'Its place in the call',
            component: 'c-phone-event-record',
            asks: /oneAttempt|callTimeline/,
            empty: 'not found'
        },
        {
            name: 'a call',
            path: () => storyPath(local.server, 'Saved after five misses', prefix),
            ready: 'Saved after 5 missed attempts',
            component: 'c-call-reporting-timeline',
            asks: /callTimeline/,
            empty: 'not found'
        }
    ];
}
