import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { loadSource, type FieldModel, type ObjectModel } from '../../metadata/index.ts';
import { CALL_REPORTING_FIELDS } from './callReporting.ts';
import { ERROR_LOG, PHONE_EVENT_FIELDS } from './phoneEvent.ts';

const model = loadSource(path.resolve(import.meta.dirname, '../../..'), { namespace: '' });

interface TableRow {
    readonly field: string;
    readonly source: string;
    readonly how: string;
    readonly length?: number;
    readonly digits?: number;
}

function objectOf(name: string): ObjectModel {
    const object = model.objects.get(name);
    assert.ok(object, `force-app has no object ${name}`);
    return object;
}

function isWritable({ formula, type }: FieldModel): boolean {
    return formula === undefined && type !== 'AutoNumber';
}

for (const [name, rows] of [
    ['Phone_Event__c', [...PHONE_EVENT_FIELDS, ERROR_LOG]],
    ['CallReporting__c', CALL_REPORTING_FIELDS]
] as const) {
    const table: readonly TableRow[] = rows;
    const fields = [...objectOf(name).fields.values()];

    test(`every writable field of ${name} has exactly one row`, () => {
        const writable = fields.filter(isWritable).map((field) => field.name);
        assert.deepEqual(table.map(({ field }) => field).sort(), writable.sort());
    });

    test(`every row of ${name} says where its value comes from and how it is read`, () => {
        assert.deepEqual(
            table.filter(({ source, how }) => source === '' || how === ''),
            []
        );
    });

    test(`a text of ${name} is cut to what its field takes`, () => {
        const lengths = fields
            .filter(({ type, formula }) => (type === 'Text' || type === 'LongTextArea') && formula === undefined)
            .map((field) => [field.name, field.length]);
        const cut = lengths.map(([field]) => [field, table.find((row) => row.field === field)?.length]);
        assert.deepEqual(cut, lengths);
    });

    test(`a number of ${name} has no more digits than its field takes`, () => {
        const short = fields.filter(
            ({ type, precision, formula }) => type === 'Number' && formula === undefined && (precision ?? 0) < 15
        );
        for (const field of short) {
            assert.equal(table.find((row) => row.field === field.name)?.digits, field.precision, field.name);
        }
    });
}

test('every restricted picklist takes the values that the writer gives it', () => {
    const given: Readonly<Record<string, readonly string[]>> = {
        'Phone_Event__c.Missed_Call_Type__c': ['No Devices', 'Trying', 'Ringing', 'All Busy', 'Unknown'],
        'Phone_Event__c.Dial_Type__c': ['DDI', 'Call Queue', 'Group', 'User', 'Number', 'Unknown'],
        'Phone_Event__c.Available_For_Calls__c': ['Yes', 'No', 'Unknown'],
        'Phone_Event__c.User_Online__c': ['Yes', 'No', 'Unknown'],
        'CallReporting__c.From_Hung_Up_By__c': ['Caller', 'Agent', 'Switch', 'Unknown'],
        'CallReporting__c.Call_Direction__c': ['Inbound', 'Outbound', 'Internal', 'Service']
    };
    for (const [path, values] of Object.entries(given)) {
        const [object = '', field = ''] = path.split('.');
        const known = new Set(
            objectOf(object)
                .fields.get(field)
                ?.picklist?.values.map(({ value }) => value)
        );
        assert.deepEqual(
            values.filter((value) => !known.has(value)),
            [],
            path
        );
    }
});
