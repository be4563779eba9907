import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFlushLog } from './batches.ts';
import { streamCalls } from './calls.ts';
import { emptyFolder, openObject } from './files.ts';
import { callKey, callRecord, eventRecord, profileRecord, queueRecord, stateRecord, userRecord } from './records.ts';
import { itemAt } from './random.ts';
import { makeStories, type Story } from './stories.ts';
import { makeWorld } from './world.ts';

export interface SampleOptions {
    /** How many calls; a transferred one counts once. */
    readonly calls: number;
    readonly seed: number;
    /** Written to; data-tree files of an earlier run in it are replaced. */
    readonly folder: string;
}

/** How many records of each object were written. */
export type SampleCounts = Readonly<Record<string, number>>;

/** What more than this many calls make is cut into numbered files. */
const LARGE = 5000;
/** Parents before children: this is the order in which references resolve. */
const OBJECTS = [
    'AvailabilityProfile__c',
    'AvailabilityProfileState__c',
    'User__c',
    'Call_Queue__c',
    'CallReporting__c',
    'Phone_Event__c',
    'Phone_Event_Batch__c'
] as const;

/**
 * Writes sample data as Salesforce data-tree files with plan.json and home.json. The same options give the same bytes. Calls
 * are made and written one by one, so memory does not grow with their number.
 */
export function writeSample({ calls, seed, folder }: SampleOptions): SampleCounts {
    emptyFolder(folder);
    const world = makeWorld(seed);
    const stories = makeStories(world);
    const flushes = makeFlushLog(seed);
    const counts: Record<string, number> = {};
    const open = Object.fromEntries(OBJECTS.map((object) => [object, openObject(folder, object, calls > LARGE)]));
    const put = (
        object: (typeof OBJECTS)[number],
        record: Parameters<ReturnType<typeof openObject>['write']>[0]
    ): void => {
        open[object]?.write(record);
        counts[object] = (counts[object] ?? 0) + 1;
    };
    const { directory } = world;
    for (const each of directory.profiles) put('AvailabilityProfile__c', profileRecord(each));
    for (const each of directory.states) put('AvailabilityProfileState__c', stateRecord(each));
    for (const each of directory.people) put('User__c', userRecord(each, directory));
    for (const each of directory.queues) put('Call_Queue__c', queueRecord(each));
    for (const call of streamCalls(world, stories, calls, seed)) {
        const reference = `Call${(counts['CallReporting__c'] ?? 0) + 1}`;
        put('CallReporting__c', callRecord(call, reference));
        for (const attempt of call.attempts) {
            put('Phone_Event__c', eventRecord(attempt, call, `Event${(counts['Phone_Event__c'] ?? 0) + 1}`, reference));
            flushes.add(attempt);
        }
    }
    for (const each of flushes.records()) put('Phone_Event_Batch__c', each);
    writePlan(
        folder,
        OBJECTS.map((object) => ({ sobject: object, files: open[object]?.close() ?? [] }))
    );
    writeJson(folder, 'home.json', homePage(stories));
    return counts;
}

function writePlan(
    folder: string,
    plan: readonly { readonly sobject: string; readonly files: readonly string[] }[]
): void {
    writeJson(
        folder,
        'plan.json',
        plan.filter(({ files }) => files.length > 0)
    );
}

/** Newest first, as a supervisor would look, but for the story that the product is about. */
function inOrder(stories: readonly Story[]): readonly Story[] {
    const newest = stories.toReversed();
    return [...newest.filter(({ first }) => first === true), ...newest.filter(({ first }) => first !== true)];
}

function homePage(stories: readonly Story[]): object {
    return {
        title: 'Every missed call has a reason',
        text:
            'Five weeks of a busy contact centre, drawn by the components that an org gets. Open a call to see who was tried, ' +
            'when, for how long, why nobody answered and who should act.',
        stories: inOrder(stories).map(({ title, text, calls, shown }) => ({
            title,
            text,
            object: 'CallReporting__c',
            externalId: { field: 'Call_Key__c', value: callKey(itemAt(calls, shown)) }
        })),
        // What analysts ask first, each one click from the front page.
        reports: [
            'Missed_Calls/Attempts_Not_Picked_Up',
            'Missed_Calls/Attempts_Rejected',
            'Missed_Calls/Attempts_For_Each_Call',
            'Missed_Calls/Why_Calls_Are_Not_Connected'
        ],
        dashboards: ['Missed_Calls_Dashboards/Missed_Calls'],
        // The local org's front page shows these and fills in its own address and token.
        commands: [
            {
                title: 'Push call records of your switch',
                text: 'The writer reads a file or a folder of them; the calls and their missed attempts appear here.',
                command:
                    "PHONE_EVENTS_TOKEN='{token}' npm run phone-events -- push --from <folder of call records> --url {url}"
            },
            {
                title: 'Push your users and queues',
                text: 'Attempts then show names and queues instead of extensions.',
                command:
                    "PHONE_EVENTS_TOKEN='{token}' npm run phone-events -- directory --from <users.csv> --queues <queues.csv> --url {url}"
            },
            {
                title: 'Ask it as any org',
                text: 'UI API, GraphQL and REST answer at their usual addresses.',
                command:
                    'curl -H "Authorization: Bearer {token}" {url}/services/data/v66.0/ui-api/object-info/CallReporting__c'
            }
        ]
    };
}

function writeJson(folder: string, name: string, content: object): void {
    writeFileSync(path.join(folder, name), `${JSON.stringify(content, undefined, 2)}\n`);
}
