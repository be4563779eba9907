import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { replaced } from '../testing.ts';
import { missedOnly } from './missedOnly.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CORE = 'force-app/core';
const LIST_VIEW = `${CORE}/events/objects/Phone_Event__c/listViews/Missed_Today.listView-meta.xml`;
const PAGE = `${CORE}/timeline/flexipages/Call_Queue_Record_Page.flexipage-meta.xml`;
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

async function messages(overlay: Readonly<Record<string, string>>): Promise<readonly string[]> {
    return (await missedOnly.run(openContext(ROOT, overlay))).map(({ file, message }) => `${file}: ${message}`);
}

test('missed-only finds nothing where everything filters on the type', async () => {
    assert.deepEqual(await messages({}), []);
});

test('missed-only refuses a list view of events of every type', async () => {
    const text = replaced(ROOT, LIST_VIEW, '<field>Event_Type__c', '<field>Dial_Type__c');
    assert.deepEqual(await messages({ [LIST_VIEW]: text }), [
        `${LIST_VIEW}: The list view shows events of every type.`
    ]);
});

test('missed-only refuses a related list of events of every type', async () => {
    const text = replaced(ROOT, PAGE, 'Event_Type__c|EQUALS', 'Event_Type__c|NOT_EQUAL');
    assert.deepEqual(await messages({ [PAGE]: text }), [`${PAGE}: The related list shows events of every type.`]);
});

test('missed-only refuses a report that counts events of every type', async () => {
    const [type] = openContext(ROOT).model.files.filter((file) => file.type === 'CustomTab');
    assert.ok(type);
    // A tab's file stands in for a report's: the rule goes by the root element.
    const text = `<Report ${NAMESPACE}><columns><field>CallReporting__c.Phone_Events__r$Time__c</field></columns><reportType>Calls__c</reportType></Report>`;
    assert.deepEqual(await messages({ [type.path]: text }), [`${type.path}: The report counts events of every type.`]);
});
