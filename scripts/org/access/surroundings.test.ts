import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeMessages } from '../events/message.ts';
import { eventRoutes } from '../events/index.ts';
import { createApp } from '../http/index.ts';
import type { Org, RecordChange } from '../types.ts';
import { uiapiRoutes } from '../uiapi/index.ts';
import { create, openGarage, saveOne } from './garage.testing.ts';

const { admin, mechanic, foreman, owner, nobody } = openGarage();
const app = createApp(admin, { routes: [uiapiRoutes(admin), eventRoutes(admin, { heartbeat: 5 })] });

async function infoFor(org: Org, object: string): Promise<Record<string, unknown>> {
    const headers = { host: 'localhost', authorization: `Bearer ${org.token}` };
    const answer = await app.request(`/services/data/v66.0/ui-api/object-info/${object}`, { headers });
    return (await answer.json()) as Record<string, unknown>;
}

test('UI API says what the user may do with an object', async () => {
    const rights = async (org: Org): Promise<readonly unknown[]> => {
        const { createable, updateable, deletable } = await infoFor(org, 'Repair__c');
        return [createable, updateable, deletable];
    };
    assert.deepEqual(await rights(owner), [true, true, true]);
    assert.deepEqual(await rights(foreman), [true, true, false]);
});

test('UI API says what the user may do with a field', async () => {
    const { fields } = (await infoFor(mechanic, 'Repair__c')) as { fields: Record<string, Record<string, unknown>> };
    const rights = (name: string): readonly unknown[] => [fields[name]?.['createable'], fields[name]?.['updateable']];
    assert.deepEqual(rights('Fault__c'), [true, true]);
    assert.deepEqual(rights('Cost_Centre__c'), [false, false]);
    assert.deepEqual(rights('Bill__c'), [false, false]);
    assert.equal(fields['Price__c'], undefined);
});

test('UI API names no child list of an object that the user may not read', async () => {
    const { childRelationships } = (await infoFor(foreman, 'Repair__c')) as {
        childRelationships: { childObjectApiName: string }[];
    };
    assert.deepEqual(
        childRelationships.map(({ childObjectApiName }) => childObjectApiName),
        ['Step__c']
    );
});

const changes: RecordChange[] = [];
admin.onChange((change) => changes.push(change));
const repair = create(owner, 'Repair__c', { Plate__c: 'AA', Price__c: 5, Fault__c: 'Brake' });
saveOne(owner, 'Repair__c', 'update', { Id: repair, Price__c: 6, Fault__c: 'Clutch' });

test('a change event is by who wrote it, and holds no field that its reader may not see', () => {
    const [message] = changeMessages(mechanic, changes[1]!, '/data/Repair__ChangeEvent');
    const { ChangeEventHeader, ...fields } = message!.data.payload as { ChangeEventHeader: Record<string, unknown> };
    assert.equal(ChangeEventHeader['commitUser'], owner.user.id);
    assert.ok(!(ChangeEventHeader['changedFields'] as string[]).includes('Price__c'));
    assert.deepEqual(
        Object.keys(fields).filter((name) => name.endsWith('__c')),
        ['Fault__c']
    );
});

/** What a subscriber gets of all that is kept: until its stream gives a sign of life. */
async function heard(org: Org): Promise<string> {
    const headers = { host: 'localhost', authorization: `Bearer ${org.token}` };
    const answer = await app.request('/local/events?channel=/data/ChangeEvents&replayId=-2', { headers });
    const reader = answer.body!.getReader();
    let text = '';
    while (!text.includes(': here')) {
        const { done, value } = await reader.read();
        assert.ok(!done, text);
        text += new TextDecoder().decode(value);
    }
    await reader.cancel();
    return text;
}

test('events of an object need all its records in view', async () => {
    assert.match(await heard(foreman), /Repair__c/);
    assert.doesNotMatch(await heard(mechanic), /Repair__c/);
    assert.doesNotMatch(await heard(nobody), /Repair__c/);
});

test('the channel of an object that the user may not read does not exist', async () => {
    const headers = { host: 'localhost', authorization: `Bearer ${nobody.token}` };
    const answer = await app.request('/local/events?channel=/data/Repair__ChangeEvent', { headers });
    assert.equal(answer.status, 404);
});
