import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localOrg } from '../support/local.ts';
import { NOW, request } from '../support/server.ts';
import { openPage } from '../support/pages.ts';

const ATTEMPTS = 450;
const START = Date.parse(NOW) - 7_200_000;

const local = localOrg();

/** An instant so many seconds into the call. */
function at(seconds: number): string {
    return new Date(START + seconds * 1000).toISOString();
}

async function write(records: readonly object[]): Promise<void> {
    const results = (await request(local.server, '/services/data/v66.0/composite/sobjects', {
        method: 'POST',
        body: JSON.stringify({ allOrNone: true, records })
    })) as readonly { readonly success: boolean; readonly errors: unknown }[];
    for (const { success, errors } of results) assert.ok(success, JSON.stringify(errors));
}

function attempt(call: string, index: number): object {
    return {
        attributes: { type: 'Phone_Event__c' },
        Event_Key__c: `many:${index}`,
        Event_Type__c: 'Missed',
        Missed_Call_Type__c: 'Ringing',
        Hangup_Cause__c: 'NO_ANSWER',
        Ring_Duration__c: 5,
        User_Id__c: 1000 + (index % 9),
        Time__c: at(5 + index * 7),
        To_Call_Reporting__c: call
    };
}

async function callWithManyAttempts(): Promise<string> {
    const { id } = (await request(local.server, '/services/data/v66.0/sobjects/CallReporting__c', {
        method: 'POST',
        body: JSON.stringify({
            Call_Key__c: 'many:1',
            Call_Direction__c: 'Inbound',
            From_Hung_Up_By__c: 'Caller',
            From_Start_Time__c: at(0),
            From_End_Time__c: at(3600)
        })
    })) as { readonly id: string };
    const attempts = Array.from({ length: ATTEMPTS }, (_, index) => attempt(id, index));
    for (let from = 0; from < attempts.length; from += 200) await write(attempts.slice(from, from + 200));
    return id;
}

test('all attempts of a call with more than one page of them are read, shown and read again', async () => {
    const { page, complaints, close } = await openPage(local.browser);
    const call = await callWithManyAttempts();
    await page.goto(`${local.server.url}/lightning/r/CallReporting__c/${call}/view`);
    const card = page.locator('c-call-reporting-timeline');
    const figure = (value: number) => card.locator('dd', { hasText: new RegExp(`^${value}$`) }).first();
    await figure(ATTEMPTS).waitFor();
    await card.locator('c-event-legend li', { hasText: new RegExp(`No answer\\s*${ATTEMPTS}`) }).waitFor();
    assert.equal(await card.getByText(/read so far|Showing the first/).count(), 0);
    await write([attempt(call, ATTEMPTS)]);
    await card.getByRole('button', { name: 'Refresh' }).click();
    await figure(ATTEMPTS + 1).waitFor();
    assert.deepEqual(complaints, []);
    await close();
});
