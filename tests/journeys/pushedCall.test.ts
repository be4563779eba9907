import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { callsInOrg, fixedSession, orgClient, orgNames } from '../../scripts/push/index.ts';
import { localOrg } from '../support/local.ts';
import { phoneEvents } from '../support/command.ts';
import { request } from '../support/server.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const CALLER_LEG = '6f1d2c3b-0001-4000-8000-000000000001';

const PUSHED = `query pushed($uuid: String) { uiapi { query { CallReporting__c(where: { From_UUID__c: { eq: $uuid } }, first: 10) { edges { node {
    Id Outcome__c { value } Phone_Events__r(first: 10) { edges { node { Id
        Missed_Call_Type__c { value } Hangup_Cause__c { value } Ring_Duration__c { value } Dial_Type__c { value }
        Natterbox_User__r { Name { value } } Originating_Natterbox_User__r { Name { value } } Error_Log__c { value } } } } } } } } } }`;

interface Pushed {
    readonly Id: string;
    readonly Outcome__c: { readonly value: string };
    readonly Phone_Events__r: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
}

const local = localOrg();

/** What the org holds of the call, as a client sees it. */
async function pushedCalls(): Promise<readonly Pushed[]> {
    const answer = (await request(local.server, '/services/data/v66.0/graphql', {
        method: 'POST',
        body: JSON.stringify({ query: PUSHED, variables: { uuid: CALLER_LEG } })
    })) as { data: { uiapi: { query: { CallReporting__c: { edges: { node: Pushed }[] } } } } };
    return answer.data.uiapi.query.CallReporting__c.edges.map(({ node }) => node);
}

async function run(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await phoneEvents([...args, '--url', local.server.url], {
        SF_ACCESS_TOKEN: local.server.token
    });
    assert.equal(code, 0, `${stdout}${stderr}`);
    return stdout;
}

test('the two legs of a missed call become one call with exactly one attempt, told in the right words', async () => {
    assert.deepEqual(await pushedCalls(), [], 'the org knows the call before it is pushed');
    await run('directory', '--from', path.join(FIXTURES, 'users.csv'));
    await run('push', '--from', path.join(FIXTURES, 'call'));
    const [call, ...others] = await pushedCalls();
    assert.equal(others.length, 0);
    assert.equal(call?.Outcome__c.value, 'Not Answered');
    assert.equal(call?.Phone_Events__r.edges.length, 1);
    const { Id, ...event } = call?.Phone_Events__r.edges[0]?.node ?? {};
    assert.equal(typeof Id, 'string');
    assert.deepEqual(event, {
        Missed_Call_Type__c: { value: 'Ringing' },
        Hangup_Cause__c: { value: 'NO_ANSWER' },
        Ring_Duration__c: { value: 25 },
        Dial_Type__c: { value: 'User' },
        Natterbox_User__r: { Name: { value: 'Mara Quill' } },
        Originating_Natterbox_User__r: { Name: { value: 'Otto Reed' } },
        Error_Log__c: { value: null }
    });
});

test('pushing the same records again changes nothing', async () => {
    const first = await pushedCalls();
    await run('push', '--from', path.join(FIXTURES, 'call'));
    assert.deepEqual(await pushedCalls(), first);
});

test('the org tells another writer what it has of the call, with the records of its events', async () => {
    const client = orgClient({
        session: fixedSession({ url: local.server.url, token: local.server.token }),
        transport: { fetch, sleep: () => Promise.resolve(), random: Math.random }
    });
    const told = await callsInOrg([`${CALLER_LEG}:1`, 'another:1'], client, orgNames(''));
    assert.ok('events' in told, JSON.stringify(told));
    assert.equal(told.events.length, 1);
    assert.deepEqual(told.calls, [{ key: `${CALLER_LEG}:1`, filled: ['From_End_Time__c'] }]);
    assert.match(told.events[0]?.json ?? '', /"variables"/);
    assert.deepEqual([typeof told.events[0]?.others.startedAt, told.events[0]?.others.rang], ['number', true]);
});

test('the page of the pushed call shows who was tried and explains the attempt', async () => {
    const [call] = await pushedCalls();
    const page = await local.browser.newPage();
    await page.goto(`${local.server.url}/lightning/r/CallReporting__c/${call?.Id}/view`);
    await page.getByText('Not answered', { exact: true }).waitFor();
    const attempt = page.getByRole('button', { name: /^Mara Quill/ });
    await attempt.first().waitFor();
    assert.equal(await attempt.count(), 1);
    await attempt.click();
    await page.getByRole('region', { name: /Mara Quill/ }).waitFor();
    await page.close();
});

test('a push without a token says what is missing, reaches nothing and fails', async () => {
    const before = await pushedCalls();
    const { code, stderr } = await phoneEvents(
        ['push', '--from', path.join(FIXTURES, 'call'), '--url', local.server.url],
        {
            SF_ACCESS_TOKEN: '',
            PHONE_EVENTS_TOKEN: ''
        }
    );
    assert.notEqual(code, 0);
    assert.match(stderr, /token/i);
    assert.deepEqual(await pushedCalls(), before);
});
