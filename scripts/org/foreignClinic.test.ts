import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, openForeign, type Foreign } from './testing/index.ts';

async function recordTypes({ query }: Foreign): Promise<Readonly<Record<string, string>>> {
    const rows = await query('SELECT Id, DeveloperName FROM RecordType');
    return Object.fromEntries(rows.map(({ Id, DeveloperName }) => [String(DeveloperName), String(Id)]));
}

function field(describe: unknown, name: string): unknown {
    return (at(describe, 'fields') as readonly unknown[]).find((one) => at(one, 'name') === name);
}

test('roll-ups, places and formulas on them are named as what the org does not have', () => {
    const { named } = openForeign('clinic');
    assert.match(named.join('\n'), /Visits__c\.field-meta\.xml .*"Summary".*left out/);
    assert.match(named.join('\n'), /Home__c\.field-meta\.xml .*"Location".*left out/);
    assert.match(named.join('\n'), /Often__c\.field-meta\.xml .*cannot be calculated/);
    assert.equal(named.length, 3, named.join('\n'));
});

test('a detail needs its master, follows it to another one where that is allowed, and goes with it', async () => {
    const { call, create, query } = openForeign('clinic');
    const missing = await call('POST', '/sobjects/Visit__c', {});
    assert.deepEqual(at(missing.body, 0, 'errorCode'), 'REQUIRED_FIELD_MISSING');
    const [first, second] = [
        await create('Patient__c', { Name: 'Ann', Insurer__c: 'Acme' }),
        await create('Patient__c', { Name: 'Ben' })
    ];
    const visit = await create('Visit__c', { Patient__c: first });
    await create('Treatment__c', { Visit__c: visit, Name: 'Bandage' });
    assert.deepEqual(
        await query('SELECT Patient__c, Visit__r.Insurer__c FROM Treatment__c').then(([row]) => row?.['Patient__c']),
        'Ann V-0001'
    );
    assert.equal((await call('PATCH', `/sobjects/Visit__c/${visit}`, { Patient__c: second })).status, 204);
    assert.deepEqual(await query('SELECT Insurer__c FROM Visit__c'), [{ Insurer__c: 'none' }]);
    const cleared = await call('PATCH', `/sobjects/Visit__c/${visit}`, { Patient__c: null });
    assert.deepEqual(at(cleared.body, 0, 'errorCode'), 'REQUIRED_FIELD_MISSING');
    assert.equal((await call('DELETE', `/sobjects/Patient__c/${second}`)).status, 204);
    assert.deepEqual(await query('SELECT Id FROM Treatment__c'), []);
});

test('a detail whose file does not allow it stays with its master', async () => {
    const { call, create } = openForeign('clinic');
    const patient = await create('Patient__c', { Name: 'Ann' });
    const [one, other] = [
        await create('Visit__c', { Patient__c: patient }),
        await create('Visit__c', { Patient__c: patient })
    ];
    const treatment = await create('Treatment__c', { Visit__c: one });
    const moved = await call('PATCH', `/sobjects/Treatment__c/${treatment}`, { Visit__c: other });
    assert.deepEqual(at(moved.body, 0, 'errorCode'), 'INVALID_FIELD_FOR_INSERT_UPDATE');
    const described = (await call('GET', '/sobjects/Treatment__c/describe')).body;
    assert.deepEqual(
        ['updateable', 'nillable', 'cascadeDelete', 'writeRequiresMasterRead', 'relationshipOrder'].map((key) =>
            at(field(described, 'Visit__c'), key)
        ),
        [false, false, true, true, 0]
    );
    assert.equal(field(described, 'OwnerId'), undefined);
});

test('a detail is written by whoever may write its master', async () => {
    const { call, create } = openForeign('clinic');
    const others = await create('Patient__c', { Name: 'Ann' });
    const refused = await call('POST', '/sobjects/Visit__c', { Patient__c: others }, 'Nurse');
    assert.deepEqual(at(refused.body, 0, 'errorCode'), 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    const own = await create('Patient__c', { Name: 'Ben' }, 'Nurse');
    await create('Visit__c', { Patient__c: own }, 'Nurse');
});

test('a multi-select picklist takes its values only, and is searched by them', async () => {
    const { call, create, query } = openForeign('clinic');
    const patient = await create('Patient__c', { Name: 'Ann' });
    await create('Visit__c', { Patient__c: patient, Symptoms__c: 'fever; Cough' });
    await create('Visit__c', { Patient__c: patient, Symptoms__c: 'Pain' });
    assert.deepEqual(
        await query("SELECT Symptoms__c, Ill__c FROM Visit__c WHERE Symptoms__c INCLUDES ('Fever;Cough', 'Rash')"),
        [{ Symptoms__c: 'Fever;Cough', Ill__c: true }]
    );
    assert.deepEqual(await query("SELECT Symptoms__c FROM Visit__c WHERE Symptoms__c EXCLUDES ('Fever')"), [
        { Symptoms__c: 'Pain' }
    ]);
    const wrong = await call('POST', '/sobjects/Visit__c', { Patient__c: patient, Symptoms__c: 'Pain;Boredom' });
    assert.deepEqual(at(wrong.body, 0, 'errorCode'), 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    assert.match(String(at(wrong.body, 0, 'message')), /Boredom/);
});

test('a record type brings its picklist values and its default', async () => {
    const clinic = openForeign('clinic');
    const { call, create, query } = clinic;
    const { Emergency, Routine } = await recordTypes(clinic);
    const patient = await create('Patient__c', { Name: 'Ann' });
    await create('Visit__c', { Patient__c: patient, RecordTypeId: Emergency });
    await create('Visit__c', { Patient__c: patient, RecordTypeId: Emergency, Urgency__c: 'life-threatening' });
    assert.deepEqual(
        await query("SELECT Urgency__c FROM Visit__c WHERE RecordType.DeveloperName = 'Emergency' ORDER BY Name"),
        [{ Urgency__c: 'High' }, { Urgency__c: 'Life-threatening' }]
    );
    const wrong = await call('POST', '/sobjects/Visit__c', {
        Patient__c: patient,
        RecordTypeId: Routine,
        Urgency__c: 'High'
    });
    assert.deepEqual(at(wrong.body, 0, 'errorCode'), 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    await create('Visit__c', { Patient__c: patient, RecordTypeId: '012000000000000AAA', Urgency__c: 'Low' });
    assert.deepEqual(await query("SELECT RecordTypeId FROM Visit__c WHERE Urgency__c = 'Low'"), [
        { RecordTypeId: null }
    ]);
});

test('a record type that is retired, of another object or not granted is refused', async () => {
    const clinic = openForeign('clinic');
    const { call, create } = clinic;
    const { Emergency, Routine, Retired } = await recordTypes(clinic);
    const patient = await create('Patient__c', { Name: 'Ann' }, 'Nurse');
    const codes = async (recordType: string | undefined, as?: string): Promise<unknown> => {
        const values = { Patient__c: patient, RecordTypeId: recordType };
        const { status, body } = await call('POST', '/sobjects/Visit__c', values, as);
        return status === 201 ? 'created' : at(body, 0, 'errorCode');
    };
    assert.equal(await codes(Retired), 'INVALID_CROSS_REFERENCE_KEY');
    assert.equal(await codes(patient), 'FIELD_INTEGRITY_EXCEPTION');
    assert.equal(await codes('012Lo0000000099AAA'), 'MALFORMED_ID');
    assert.equal(await codes(Emergency, 'Nurse'), 'INVALID_CROSS_REFERENCE_KEY');
    assert.equal(await codes(Routine, 'Nurse'), 'created');
});

test('describes tell record types, and who may choose which', async () => {
    const { call } = openForeign('clinic');
    const told = async (as?: string) => {
        const { body } = await call('GET', '/sobjects/Visit__c/describe', undefined, as);
        const infos = at(body, 'recordTypeInfos') as readonly unknown[];
        return infos.map((info) => ['developerName', 'active', 'available'].map((key) => at(info, key)));
    };
    assert.deepEqual(await told(), [
        ['Emergency', true, true],
        ['Retired', false, false],
        ['Routine', true, true],
        ['Master', true, true]
    ]);
    assert.deepEqual(
        (await told('Nurse')).map(([, , available]) => available),
        [false, false, true, true]
    );
});

test('dependent picklists tell what offers which value, in both describes', async () => {
    const { call } = openForeign('clinic');
    const ward = field((await call('GET', '/sobjects/Visit__c/describe')).body, 'Ward__c');
    assert.deepEqual([at(ward, 'dependentPicklist'), at(ward, 'controllerName')], [true, 'Department__c']);
    // bits from the left: Surgery, Children, Emergency Room
    const bits = ['wA==', 'gA==', 'QA=='];
    assert.deepEqual(
        [0, 1, 2].map((one) => at(ward, 'picklistValues', one, 'validFor')),
        bits
    );
    const info = (await call('GET', '/ui-api/object-info/Visit__c')).body;
    assert.deepEqual(at(info, 'dependentFields'), { Department__c: { Ward__c: {} } });
    const values = (await call('GET', '/ui-api/object-info/Visit__c/picklist-values/012000000000000AAA/Ward__c')).body;
    assert.deepEqual(at(values, 'controllerValues'), { Surgery: 0, Children: 1, 'Emergency Room': 2 });
    assert.deepEqual(
        [0, 1, 2].map((one) => at(values, 'values', one, 'validFor')),
        [[0, 1], [0], [1]]
    );
});

test('UI API gives the values that a record type offers', async () => {
    const clinic = openForeign('clinic');
    const { Emergency } = await recordTypes(clinic);
    const address = `/ui-api/object-info/Visit__c/picklist-values/${String(Emergency)}`;
    const { body } = await clinic.call('GET', `${address}/Urgency__c`);
    assert.deepEqual(
        (at(body, 'values') as unknown[]).map((one) => at(one, 'value')),
        ['High', 'Life-threatening']
    );
    assert.equal(at(body, 'defaultValue', 'value'), 'High');
    const info = (await clinic.call('GET', '/ui-api/object-info/Visit__c')).body;
    assert.equal(at(info, 'recordTypeInfos', String(Emergency), 'name'), 'Emergency Visit');
});

test('all of it holds in a namespace', async () => {
    const clinic = openForeign('clinic', 'nbx');
    const { call, create, query } = clinic;
    const { Routine, Emergency } = await recordTypes(clinic);
    const patient = await create('nbx__Patient__c', { Name: 'Ann' }, 'Nurse');
    const values = { nbx__Patient__c: patient, RecordTypeId: Routine, nbx__Urgency__c: 'Low' };
    await create('nbx__Visit__c', values, 'Nurse');
    const wrong = await call('POST', '/sobjects/nbx__Visit__c', { ...values, RecordTypeId: Emergency });
    assert.equal(at(wrong.body, 0, 'errorCode'), 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    assert.deepEqual(
        await query("SELECT nbx__Urgency__c FROM nbx__Visit__c WHERE RecordType.DeveloperName = 'Routine'"),
        [{ nbx__Urgency__c: 'Low' }]
    );
});
