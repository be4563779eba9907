import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { TreeRecord } from './records.ts';
import { DATA, readSample, recordsOf, textOf } from './testing/readSample.ts';

interface Home {
    readonly title: string;
    readonly commands: readonly { readonly title: string; readonly text: string; readonly command: string }[];
    readonly stories: readonly {
        readonly title: string;
        readonly text: string;
        readonly object: string;
        readonly externalId: { readonly field: string; readonly value: string };
    }[];
}

const sample = readSample(DATA);
const home = JSON.parse(readFileSync(path.join(DATA, 'home.json'), 'utf8')) as Home;
const calls = recordsOf(sample, 'CallReporting__c');
const events = recordsOf(sample, 'Phone_Event__c');

function callOf(title: string): TreeRecord {
    const story = home.stories.find((each) => each.title === title);
    assert.ok(story, `There is no story ${title}`);
    const call = calls.find((each) => each['Call_Key__c'] === story.externalId.value);
    assert.ok(call, `No call has the key of ${title}`);
    return call;
}

function attemptsOf(call: TreeRecord): readonly TreeRecord[] {
    return events.filter((event) => event['To_Call_Reporting__c'] === `@${call.attributes.referenceId}`);
}

/** What counts as a miss of a call. */
function misses(call: TreeRecord): number {
    return attemptsOf(call).filter(
        (event) =>
            event['Event_Type__c'] === 'Missed' &&
            event['Call_Queue_Lookup__c'] !== true &&
            event['Hangup_Cause__c'] !== 'LOSE_RACE'
    ).length;
}

test('each story leads to a call by its external id', () => {
    assert.equal(home.stories.length, 8);
    for (const { title, object, externalId, text } of home.stories) {
        assert.deepEqual([object, externalId.field], ['CallReporting__c', 'Call_Key__c']);
        assert.ok(callOf(title) && text.length > 20);
    }
});

test('the first story is the one that the product is about', () => {
    assert.equal(home.stories[0]?.title, 'Saved after five misses');
});

test('the home page gives the commands of the writer, with the address and token of this org to fill in', () => {
    assert.deepEqual(
        home.commands.map(({ command }) => command.split(/ --url| \{url\}/)[0]),
        [
            "PHONE_EVENTS_TOKEN='{token}' npm run phone-events -- push --from <folder of call records>",
            "PHONE_EVENTS_TOKEN='{token}' npm run phone-events -- directory --from <users.csv> --queues <queues.csv>",
            'curl -H "Authorization: Bearer {token}"'
        ]
    );
    for (const { command } of home.commands) assert.ok(command.includes('{url}') && command.includes('{token}'));
});

test('one call was saved after five misses, and an event of another type does not count', () => {
    const call = callOf('Saved after five misses');
    assert.equal(misses(call), 5);
    assert.notEqual(call['To_UUID__c'], undefined);
    assert.equal(attemptsOf(call).filter((event) => event['Event_Type__c'] !== 'Missed').length, 1);
});

test('one call was rejected twice', () => {
    const rejected = attemptsOf(callOf('Rejected twice')).filter(
        (event) => event['Hangup_Cause__c'] === 'CALL_REJECTED'
    );
    assert.equal(rejected.length, 2);
});

test('one caller gave up while a phone rang', () => {
    const call = callOf('The caller gave up');
    assert.equal(call['From_Hung_Up_By__c'], 'Caller');
    assert.equal(call['To_UUID__c'], undefined);
    assert.equal(misses(call), 7);
});

test('for one call nobody was reachable', () => {
    const types = attemptsOf(callOf('Nobody reachable')).map((event) => textOf(event, 'Missed_Call_Type__c'));
    assert.equal(types.length, 7);
    assert.ok(types.every((type) => ['No Devices', 'Trying', 'All Busy'].includes(type)));
});

test('in the hunt group 39 phones lost, nine of them for a reason', () => {
    const call = callOf('A 40-phone hunt group');
    assert.equal(attemptsOf(call).length, 39);
    assert.equal(new Set(attemptsOf(call).map((event) => event['Natterbox_User__c'])).size, 39);
    assert.equal(misses(call), 9);
});

test('a transfer is a second conversation of the same caller', () => {
    const call = callOf('Passed on to a colleague');
    const both = calls.filter((each) => each['From_UUID__c'] === call['From_UUID__c']);
    assert.deepEqual(
        both.map((each) => each['From_Conversation_Instance__c']),
        [1, 2]
    );
    assert.equal(misses(call), 1);
});

test('one caller left a message', () => {
    const call = callOf('A message on voicemail');
    assert.deepEqual([call['From_Flag_Voicemail_Record__c'], call['To_UUID__c']], [true, undefined]);
});

test('the call in progress has no end, and its newest attempt is the newest instant of all', () => {
    const call = callOf('A call in progress');
    assert.deepEqual([call['From_End_Time__c'], call['To_UUID__c']], [undefined, undefined]);
    const instants = [...sample.values()]
        .flat()
        .flatMap((record) => Object.values(record))
        .filter((value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value))
        .sort();
    const newest = attemptsOf(call)
        .map((event) => textOf(event, 'Time__c'))
        .sort()
        .at(-1);
    assert.equal(instants.at(-1), newest);
});
