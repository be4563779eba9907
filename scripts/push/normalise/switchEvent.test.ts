import assert from 'node:assert/strict';
import test from 'node:test';
import { classify } from '../classify/index.ts';
import type { Leg } from '../types.ts';
import { readSwitchEvent } from './switchEvent.ts';

const MICRO = 1_795_165_201_000_000;

/** A leg as mod_amqp tells of it when it is hung up: user 1003, who let it ring. */
const HANGUP = {
    'Event-Name': 'CHANNEL_HANGUP_COMPLETE',
    'Unique-ID': 'b',
    'Call-Direction': 'outbound',
    'Hangup-Cause': 'NO_ANSWER',
    'Caller-Caller-ID-Name': 'Ann %41 Caller',
    'Caller-Caller-ID-Number': '1001',
    'Caller-Destination-Number': '1003',
    'Caller-Channel-Created-Time': String(MICRO),
    'Caller-Channel-Progress-Time': String(MICRO + 1_000_000),
    'Caller-Channel-Answered-Time': '0',
    'Caller-Channel-Hangup-Time': String(MICRO + 21_000_000),
    'Other-Type': 'originator',
    'Other-Leg-Unique-ID': 'a',
    'Other-Leg-Destination-Number': '1003',
    variable_dialed_user: '1003',
    variable_dialed_domain: 'pbx.example',
    variable_pe_availability_state: 'Lunch %41'
};

/** What mod_callcenter tells of an agent who could not be dialled. */
const FAIL = {
    'Event-Name': 'CUSTOM',
    'Event-Subclass': 'callcenter::info',
    'CC-Action': 'bridge-agent-fail',
    'CC-Queue': 'sales@pbx.example',
    'CC-Hangup-Cause': 'USER_NOT_REGISTERED',
    'CC-Agent': '1003@pbx.example',
    'CC-Agent-System': 'single_box',
    'CC-Agent-Called-Time': '1795165201',
    'CC-Agent-Aborted-Time': '1795165201',
    'CC-Member-UUID': 'm',
    'CC-Member-Session-UUID': 'a',
    'CC-Member-CID-Name': 'Ann Caller',
    'CC-Member-CID-Number': '+442079460123',
    'CC-Member-Joined-Time': '1795165190'
};

function legOf(event: object): Leg {
    const read = readSwitchEvent('message', JSON.stringify(event));
    assert.equal(read.kind, 'leg');
    return (read as { readonly leg: Leg }).leg;
}

function attemptOf(event: object) {
    const [outcome] = classify([legOf(event)], Date.now()).outcomes;
    assert.equal(outcome?.kind, 'event');
    return outcome.attempts[0];
}

test('a hangup is a leg: who was dialled, by which call, when it rang and how it ended', () => {
    const attempt = attemptOf(HANGUP);
    const { key, user, missedCallType, hangupCause, ringSeconds, startedAt, call } = attempt ?? {};
    assert.deepEqual(
        { key, user: user?.key, missedCallType, hangupCause, ringSeconds, startedAt, call: call?.uuid },
        {
            key: 'b',
            user: '1003@pbx.example',
            missedCallType: 'Ringing',
            hangupCause: 'NO_ANSWER',
            ringSeconds: 20,
            startedAt: MICRO / 1000,
            call: 'a'
        }
    );
});

test('values of an event are not percent-encoded, and stay as they are', () => {
    const leg = legOf(HANGUP);
    assert.deepEqual([leg.callerName, leg.variables.get('pe_availability_state')], ['Ann %41 Caller', 'Lunch %41']);
});

test('an agent whom the queue could not dial has an event without a device', () => {
    const { queue, user, missedCallType, hangupCause, dialType, ringSeconds, startedAt, call } = attemptOf(FAIL) ?? {};
    assert.deepEqual(
        { queue, user: user?.key, missedCallType, hangupCause, dialType, ringSeconds, startedAt, call: call?.uuid },
        {
            queue: 'sales@pbx.example',
            user: '1003@pbx.example',
            missedCallType: 'No Devices',
            hangupCause: 'USER_NOT_REGISTERED',
            dialType: 'Call Queue',
            ringSeconds: undefined,
            startedAt: 1_795_165_201_000,
            call: 'a'
        }
    );
});

test('the same failure has the same key, and another time another one', () => {
    const keys = [FAIL, { ...FAIL, 'Event-Sequence': '7' }, { ...FAIL, 'CC-Agent-Called-Time': '1795165231' }].map(
        (event) => attemptOf(event)?.key
    );
    assert.equal(keys[0], keys[1]);
    assert.notEqual(keys[0], keys[2]);
});

for (const [name, change] of [
    ['an agent who was rung has a leg of its own', { 'CC-Hangup-Cause': 'NO_ANSWER' }],
    ['an offer ends no attempt', { 'CC-Action': 'agent-offering' }],
    ['an agent who answered', { 'CC-Action': 'bridge-agent-start' }],
    ['a caller who leaves the queue', { 'CC-Action': 'member-queue-end' }],
    ['an action that nobody knows', { 'CC-Action': 'x'.repeat(5000) }],
    ['another event', { 'Event-Name': 'HEARTBEAT' }]
] as const) {
    test(`no miss: ${name}`, () => {
        const read = readSwitchEvent('message', JSON.stringify({ ...FAIL, ...change }));
        assert.equal(read.kind, 'notAMiss');
        assert.ok(read.reason.length < 120, read.reason);
    });
}

for (const [name, body] of [
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no name', '{"Event-Name":7}'],
    ['a hangup of no leg', '{"Event-Name":"CHANNEL_HANGUP_COMPLETE"}'],
    ['a failure without its call', JSON.stringify({ ...FAIL, 'CC-Member-Session-UUID': undefined })]
] as const) {
    test(`cannot be read: ${name}`, () => {
        assert.equal(readSwitchEvent('message', body).kind, 'unreadable');
    });
}
