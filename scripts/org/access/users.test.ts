import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runQuery } from '../query/index.ts';
import { openGarage } from './garage.testing.ts';
import { AccessError, orgUsers, permissionSetsNamed } from './index.ts';

const { admin, foreman } = openGarage();
const { model } = admin;
const named = (...names: readonly string[]): readonly string[] =>
    permissionSetsNamed(model, names).map(({ name }) => name);

test('a permission set is found by its name, its label or the end of its name, whatever the case', () => {
    for (const asked of ['Garage_Foreman', 'garage: foreman', ' Foreman '])
        assert.deepEqual(named(asked), ['Garage_Foreman']);
});

test('a permission set asked for twice counts once', () => assert.deepEqual(named('Owner', 'owner'), ['Garage_Owner']));

test('a permission set that is not there is named with those that are', () =>
    assert.throws(
        () => named('Boss'),
        (error) => error instanceof AccessError && /"Boss".*Garage_Auditor, Garage_Foreman/.test(error.message)
    ));

test('there is a user for each set, one for several together and one without any', () => {
    const together = permissionSetsNamed(model, ['Foreman', 'Mechanic']);
    assert.deepEqual(
        orgUsers(model, together).map(({ name }) => name),
        [
            'Garage Auditor',
            'Garage Foreman',
            'Garage Mechanic',
            'Garage Owner',
            'Garage Foreman, Garage Mechanic',
            'Without Permissions'
        ]
    );
});

test('users are rows that everybody reads', () => {
    const fields = ['Username', 'Name', 'IsActive'];
    const where = { path: 'Id', operator: 'eq', value: foreman.user.id } as const;
    const [row] = runQuery(foreman, { object: 'User', fields, where });
    assert.deepEqual({ ...row }, { Username: 'garage_foreman@local.example', Name: 'Garage Foreman', IsActive: 1 });
});
