import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countQuery, QueryError, runAggregate, runChildQuery, runQuery } from '../query/index.ts';
import type { Org } from '../types.ts';
import { create, openGarage } from './garage.testing.ts';

const garage = openGarage();
const { admin, mechanic, foreman, owner, auditor, nobody } = garage;
const theirs = create(admin, 'Repair__c', { Plate__c: 'AA', Price__c: 10, Fault__c: 'Brake' });
const own = create(mechanic, 'Repair__c', { Plate__c: 'BB', Fault__c: 'Clutch' });
create(admin, 'Step__c', { Repair__c: theirs, What__c: 'Lift' });
create(mechanic, 'Step__c', { Repair__c: own, What__c: 'Drain' });
const bay = create(admin, 'Bay__c', { Last_Repair__c: theirs });

const plates = (org: Org): readonly unknown[] =>
    runQuery(org, { object: 'Repair__c', fields: ['Plate__c'], orderBy: [] }).map((row) => row['Plate__c']);

test('private records are their owner’s', () => assert.deepEqual(plates(mechanic), ['BB']));
test('who may view all of an object sees every record', () => assert.deepEqual(plates(foreman), ['AA', 'BB']));
test('who may modify all of an object sees every record', () => assert.deepEqual(plates(owner), ['AA', 'BB']));
test('who may view all data sees every record', () => assert.deepEqual(plates(auditor), ['AA', 'BB']));

test('an object without permission does not exist', () =>
    assert.throws(
        () => plates(nobody),
        (error) => error instanceof QueryError && error.code === 'INVALID_TYPE'
    ));

test('a field without permission does not exist, wherever a query names it', () => {
    const refused = (error: unknown): boolean =>
        error instanceof QueryError && /No such column 'Price__c'/.test(error.message);
    const object = 'Repair__c';
    const where = { path: 'Price__c', operator: 'gt', value: 1 } as const;
    const orderBy = [{ path: 'Price__c', direction: 'ASC', nulls: 'FIRST' }] as const;
    assert.throws(() => runQuery(mechanic, { object, fields: ['Price__c'] }), refused);
    assert.throws(() => runQuery(mechanic, { object, fields: ['Id'], where }), refused);
    assert.throws(() => runQuery(mechanic, { object, fields: ['Id'], orderBy }), refused);
    assert.throws(
        () => runAggregate(mechanic, { object, groupBy: [], measures: [{ aggregate: 'max', path: 'Price__c' }] }),
        refused
    );
});

test('a formula shows what it reads of fields that its reader may not see', () =>
    assert.equal(runQuery(mechanic, { object: 'Repair__c', fields: ['Bill__c'] })[0]?.['Bill__c'], 'Owed '));

test('details are seen by whoever sees their master', () => {
    const steps = (org: Org): number => countQuery(org, { object: 'Step__c' });
    assert.deepEqual([steps(mechanic), steps(foreman), steps(admin)], [1, 2, 2]);
});

test('counts, groups and lists of children keep to the records that are seen', () => {
    const object = 'Repair__c';
    assert.equal(countQuery(mechanic, { object }), 1);
    const measures = [{ aggregate: 'count', path: 'Id' }] as const;
    assert.equal(runAggregate(mechanic, { object, groupBy: [], measures })[0]?.figures[0], 1);
    const pages = runChildQuery(mechanic, {
        object: 'Step__c',
        fields: [],
        lookup: 'Repair__c',
        parentIds: [theirs, own]
    });
    assert.deepEqual([...pages.keys()], [own]);
});

test('a parent that is not seen is as one that is not there', () => {
    const fields = ['Last_Repair__c', 'Last_Repair__r.Plate__c'];
    const [row] = runQuery(mechanic, { object: 'Bay__c', fields });
    assert.deepEqual({ ...row }, { Last_Repair__c: theirs, 'Last_Repair__r.Plate__c': null });
    const where = { path: 'Last_Repair__r.Plate__c', operator: 'eq', value: 'AA' } as const;
    assert.equal(countQuery(mechanic, { object: 'Bay__c', where }), 0);
    assert.equal(countQuery(admin, { object: 'Bay__c', where }), 1);
});

test('a semi-join finds only what is seen', () => {
    const where = {
        path: 'Last_Repair__c',
        operator: 'in',
        query: { object: 'Repair__c', path: 'Id', where: { path: 'Fault__c', operator: 'eq', value: 'Brake' } }
    } as const;
    assert.deepEqual(runQuery(mechanic, { object: 'Bay__c', fields: ['Id'], where }), []);
    assert.deepEqual(runQuery(admin, { object: 'Bay__c', fields: ['Id'], where })[0]?.['Id'], bay);
});
