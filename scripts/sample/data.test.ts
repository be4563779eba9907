import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource, type FieldModel } from '../metadata/index.ts';
import { RESERVED_RANGES, writeSample } from './index.ts';
import type { TreeRecord } from './records.ts';
import { DATA, readPlan, readSample, recordsOf, ROOT, textOf } from './testing/readSample.ts';

const model = loadSource(ROOT, { namespace: '' });
const sample = readSample(DATA);
const calls = recordsOf(sample, 'CallReporting__c');
const events = recordsOf(sample, 'Phone_Event__c');

function inFolder(run: (folder: string) => void): void {
    const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
    try {
        run(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function fieldOf(object: string, name: string): FieldModel | undefined {
    return model.objects.get(object)?.fields.get(name);
}

function valuesOf(record: TreeRecord): [string, string | number | boolean][] {
    return Object.entries(record).filter(
        (entry): entry is [string, string | number | boolean] =>
            entry[0] !== 'attributes' && typeof entry[1] !== 'object'
    );
}

test('the files in data/ are what npm run sample writes', () => {
    inFolder((folder) => {
        writeSample({ calls: 600, seed: 1, folder });
        assert.deepEqual(readdirSync(folder).sort(), readdirSync(DATA).sort());
        for (const name of readdirSync(folder)) {
            const same = readFileSync(path.join(folder, name)).equals(readFileSync(path.join(DATA, name)));
            assert.ok(same, `data/${name} is out of date. Run npm run sample.`);
        }
    });
});

test('another seed gives other calls', () => {
    inFolder((folder) => {
        writeSample({ calls: 30, seed: 2, folder });
        const keys = recordsOf(readSample(folder), 'CallReporting__c').map((call) => call['Call_Key__c']);
        assert.ok(!calls.some((call) => keys.includes(call['Call_Key__c'] ?? '')));
    });
});

test('a large sample is cut into numbered files that the plan lists in order, and a smaller one clears them away', () => {
    inFolder((folder) => {
        writeSample({ calls: 12_000, seed: 1, folder });
        const files = readPlan(folder).find(({ sobject }) => sobject === 'CallReporting__c')?.files;
        assert.deepEqual(files, ['CallReporting__c-0001.json', 'CallReporting__c-0002.json']);
        writeSample({ calls: 30, seed: 1, folder });
        assert.deepEqual(readdirSync(folder).sort(), readdirSync(DATA).sort());
    });
});

test('there are about 600 calls and 1,700 attempts', () => {
    assert.ok(calls.length >= 600 && calls.length <= 660, String(calls.length));
    assert.ok(events.length >= 1550 && events.length <= 1850, String(events.length));
});

test('every reference leads to a record that is loaded before', () => {
    const known = new Set<string>();
    for (const records of sample.values()) {
        for (const record of records) {
            for (const [name, value] of valuesOf(record)) {
                if (typeof value !== 'string' || !value.startsWith('@')) continue;
                assert.ok(known.has(value), `${record.attributes.referenceId} ${name} leads to ${value}`);
            }
        }
        for (const { attributes } of records) known.add(`@${attributes.referenceId}`);
    }
});

test('reference ids are unique', () => {
    const ids = [...sample.values()].flat().map(({ attributes }) => attributes.referenceId);
    assert.equal(new Set(ids).size, ids.length);
});

test('every field exists and is none that Salesforce fills by itself', () => {
    for (const [object, records] of sample) {
        const fields = model.objects.get(object);
        assert.ok(fields, `${object} is no object of force-app`);
        for (const name of new Set(records.flatMap((record) => valuesOf(record).map(([each]) => each)))) {
            if (name === 'Name') assert.equal(fields.nameField.type, 'Text', object);
            else assert.equal(fieldOf(object, name)?.formula, undefined, `${object}.${name}`);
            assert.ok(name === 'Name' || fieldOf(object, name) !== undefined, `${object}.${name} does not exist`);
        }
    }
});

test('every field that can be filled is filled somewhere', () => {
    // There is no Salesforce user to point at in an org that has only just been made.
    const left = new Set(['User__c.Salesforce_User__c']);
    for (const [object, records] of sample) {
        const filled = new Set(records.flatMap((record) => Object.keys(record)));
        for (const field of model.objects.get(object)?.fields.values() ?? []) {
            if (field.formula !== undefined || left.has(`${object}.${field.name}`)) continue;
            assert.ok(filled.has(field.name), `${object}.${field.name} is blank in every record`);
        }
    }
});

test('values fit their fields: restricted picklists, text lengths, digits', () => {
    for (const [object, records] of sample) {
        for (const record of records) {
            for (const [name, value] of valuesOf(record)) {
                const field = fieldOf(object, name);
                if (field !== undefined) assert.equal(misfit(field, value), undefined, `${object}.${name} = ${value}`);
            }
        }
    }
});

function misfit(field: FieldModel, value: string | number | boolean): string | undefined {
    const { picklist, type } = field;
    if (picklist?.restricted === true && !picklist.values.some((each) => each.value === value))
        return 'not in the picklist';
    if (type === 'Phone' && String(value).length > 40) return 'over 40 characters';
    if (field.length !== undefined && typeof value === 'string' && value.length > field.length) return 'too long';
    if (type === 'Checkbox' && typeof value !== 'boolean') return 'not true or false';
    if (type !== 'Number') return undefined;
    const whole = (field.precision ?? 18) - (field.scale ?? 0);
    return typeof value === 'number' && Math.abs(value) < 10 ** whole ? undefined : 'too many digits';
}

test('unique fields hold no value twice', () => {
    for (const [object, records] of sample) {
        for (const { name, unique } of model.objects.get(object)?.fields.values() ?? []) {
            if (!unique) continue;
            const values = records.map((record) => record[name]).filter((value) => value !== undefined);
            assert.equal(new Set(values).size, values.length, `${object}.${name}`);
        }
    }
});

test('All Busy has no hangup cause, as the validation rule wants', () => {
    const busy = events.filter((event) => event['Missed_Call_Type__c'] === 'All Busy');
    assert.ok(busy.length > 10);
    assert.ok(busy.every((event) => event['Hangup_Cause__c'] === undefined));
});

test('the keys of calls are made of their From UUID and instance', () => {
    for (const call of calls) {
        assert.equal(
            call['Call_Key__c'],
            `${textOf(call, 'From_UUID__c')}:${textOf(call, 'From_Conversation_Instance__c')}`
        );
    }
});

test('every phone number is reserved for fiction, an extension, a service code or withheld', () => {
    const fields = [...sample].flatMap(([object, records]) =>
        records.flatMap((record) => valuesOf(record).filter(([name]) => fieldOf(object, name)?.type === 'Phone'))
    );
    assert.ok(fields.length > 2000);
    for (const [name, number] of fields) assert.ok(isFictional(String(number)), `${name}: ${number}`);
});

function isFictional(number: string): boolean {
    if (/^(?:2\d{3}|\*\d\d|anonymous)$/.test(number)) return true;
    return RESERVED_RANGES.some(
        ({ prefix, digits }) =>
            number.startsWith(prefix) && /^\d*$/.test(number.slice(1)) && number.length === prefix.length + digits
    );
}

test('names of callers are made up or repeat the fictional number', () => {
    const numbers = events.map((event) => textOf(event, 'Caller_ID_Name__c')).filter((name) => name.startsWith('+'));
    for (const number of numbers) assert.ok(isFictional(number), number);
});

test('addresses lie under example.com', () => {
    const text = [...sample.values()]
        .flat()
        .map((record) => JSON.stringify(record))
        .join('\n');
    for (const [, host = ''] of text.matchAll(/(?:@|https?:\/\/)([a-z-]+(?:\.[a-z-]+)+)/g)) {
        assert.match(host, /(?:^|\.)example\.com$/);
    }
});

test('a few rows have a data issue for Data Issue to name', () => {
    const noUser = events.filter((event) => event['Natterbox_User__c'] === undefined);
    const noOrigin = events.filter((event) => event['Originating_UUID__c'] === undefined);
    const noTime = events.filter((event) => event['Time__c'] === undefined);
    assert.ok(noUser.length >= 1 && noOrigin.length >= 1);
    assert.ok(noTime.length >= 1);
    for (const event of noTime) assert.match(textOf(event, 'Error_Log__c'), /no start_epoch/);
    assert.ok(events.filter((event) => event['Error_Log__c'] !== undefined).length < events.length / 50);
});
