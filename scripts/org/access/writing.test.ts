import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Org, SaveResult } from '../types.ts';
import { create, openGarage, saveOne } from './garage.testing.ts';

const { admin, mechanic, foreman, owner, auditor, nobody } = openGarage();
const theirs = create(admin, 'Repair__c', { Plate__c: 'AA', Key__c: 'K1' });
const own = create(mechanic, 'Repair__c', { Plate__c: 'BB', Key__c: 'K2' });
const part = create(admin, 'Part__c', { Number__c: '7' });
const bay = create(admin, 'Bay__c', {});

const code = (result: SaveResult): string => result.errors[0]?.statusCode ?? 'saved';

test('a new record belongs to who made it', () => {
    const [row] = admin.db.prepare('SELECT "OwnerId", "CreatedById" FROM "Repair__c" WHERE "Id" = ?').all(own);
    assert.deepEqual({ ...row }, { OwnerId: mechanic.user.id, CreatedById: mechanic.user.id });
});

test('creating needs the object’s permission', () => {
    assert.equal(
        code(saveOne(auditor, 'Repair__c', 'insert', { Plate__c: 'X' })),
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    );
    assert.equal(code(saveOne(nobody, 'Repair__c', 'insert', { Plate__c: 'X' })), 'INVALID_TYPE');
});

test('a field that may be read only is not written', () => {
    const { errors } = saveOne(mechanic, 'Repair__c', 'update', { Id: own, Cost_Centre__c: '1' });
    assert.equal(errors[0]?.statusCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    assert.deepEqual(errors[0]?.fields, ['Cost_Centre__c']);
});

test('a field that may not be read does not exist', () => {
    const { errors } = saveOne(mechanic, 'Repair__c', 'update', { Id: own, Price__c: 1 });
    assert.equal(errors[0]?.statusCode, 'INVALID_FIELD');
    assert.match(errors[0]?.message ?? '', /No such column 'Price__c'/);
});

test('a required field needs no permission of its own', () =>
    assert.equal(code(saveOne(mechanic, 'Repair__c', 'update', { Id: own, Plate__c: 'B2' })), 'saved'));

test('a record that is seen and not one’s own is not changed', () =>
    assert.equal(
        code(saveOne(foreman, 'Repair__c', 'update', { Id: theirs, Fault__c: 'x' })),
        'INSUFFICIENT_ACCESS_OR_READONLY'
    ));

test('a record that is not seen is not changed', () =>
    assert.equal(
        code(saveOne(mechanic, 'Repair__c', 'update', { Id: theirs, Fault__c: 'x' })),
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    ));

test('a record of an object that all may write is changed by all, and deleted by its owner only', () => {
    assert.equal(code(saveOne(mechanic, 'Bay__c', 'update', { Id: bay, Floor__c: '1' })), 'saved');
    assert.equal(code(saveOne(mechanic, 'Bay__c', 'delete', { Id: bay })), 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('a record of an object that all may read is changed by its owner only', () =>
    assert.equal(
        code(saveOne(mechanic, 'Part__c', 'update', { Id: part, Number__c: '8' })),
        'INSUFFICIENT_ACCESS_OR_READONLY'
    ));

test('deleting needs the object’s permission and the record', () => {
    const made = create(foreman, 'Repair__c', { Plate__c: 'CC' });
    assert.equal(code(saveOne(foreman, 'Repair__c', 'delete', { Id: made })), 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(code(saveOne(owner, 'Repair__c', 'delete', { Id: made })), 'saved');
});

test('a detail is written by whoever may write its master', () => {
    assert.equal(
        code(saveOne(mechanic, 'Step__c', 'insert', { Repair__c: theirs })),
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    assert.equal(code(saveOne(mechanic, 'Step__c', 'insert', { Repair__c: own })), 'saved');
});

test('a lookup does not lead to a record that is not seen, by id or by external id', () => {
    assert.equal(
        code(saveOne(mechanic, 'Bay__c', 'update', { Id: bay, Last_Repair__c: theirs })),
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    const { errors } = saveOne(mechanic, 'Bay__c', 'update', { Id: bay, Last_Repair__r: { Key__c: 'K1' } });
    assert.match(errors[0]?.message ?? '', /not found for field Key__c/);
    assert.equal(code(saveOne(mechanic, 'Bay__c', 'update', { Id: bay, Last_Repair__r: { Key__c: 'K2' } })), 'saved');
});

test('an upsert by the key of a record that is not seen tells nothing about it', () => {
    const { errors } = saveOne(mechanic, 'Repair__c', 'upsert', { Key__c: 'K1', Plate__c: 'X' }, 'Key__c');
    assert.equal(errors[0]?.statusCode, 'DUPLICATE_VALUE');
    assert.ok(!errors[0]?.message.includes(theirs));
});

test('people are read by all and changed by the admin only', () => {
    const record = { Id: mechanic.user.id, LastName: 'X' };
    assert.equal(code(saveOne(mechanic, 'User', 'update', record)), 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
    assert.equal(code(saveOne(admin, 'User', 'update', record)), 'saved');
});

test('a record always has an owner', () => {
    for (const OwnerId of [null, '']) {
        assert.equal(
            code(saveOne(mechanic, 'Repair__c', 'update', { Id: own, OwnerId })),
            'INVALID_CROSS_REFERENCE_KEY'
        );
        const made = saveOne(mechanic, 'Repair__c', 'insert', { Plate__c: 'X', OwnerId });
        assert.equal(code(made), 'INVALID_CROSS_REFERENCE_KEY');
    }
});

test('a record changes hands by its owner or by whoever may do all with it, not by everybody who may edit it', () => {
    const give = (org: Org, Id: string, to: Org): string =>
        code(saveOne(org, 'Bay__c', 'update', { Id, OwnerId: to.user.id }));
    const taken = create(admin, 'Bay__c', {});
    assert.equal(give(mechanic, taken, mechanic), 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(give(mechanic, taken, admin), 'saved');
    assert.equal(give(admin, taken, mechanic), 'saved');
    assert.equal(give(mechanic, taken, foreman), 'saved');
});

test('what keeps a record from being deleted is named as far as it is seen', () => {
    const kept = create(admin, 'Bay__c', { OwnerId: mechanic.user.id });
    const hidden = create(admin, 'Repair__c', { Plate__c: 'ZZ', Bay__c: kept });
    const refused = saveOne(mechanic, 'Bay__c', 'delete', { Id: kept });
    assert.equal(code(refused), 'DELETE_FAILED');
    assert.ok(!refused.errors[0]?.message.includes(hidden));
    assert.ok(saveOne(admin, 'Bay__c', 'delete', { Id: kept }).errors[0]?.message.includes(hidden));
});
