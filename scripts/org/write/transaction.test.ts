import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { currentTransaction, inTransaction } from './transaction.ts';

function add(org: Org, name: string): void {
    org.db.prepare(`INSERT INTO "Author__c" ("Id", "Name") VALUES (?, ?)`).run(name, name);
    const change = {
        object: 'Author__c',
        changeType: 'CREATE',
        recordIds: [name],
        changedFields: [],
        time: 0
    } as const;
    currentTransaction(org).changes.push(change);
}

function names(org: Org): readonly unknown[] {
    return org.db
        .prepare(`SELECT "Name" FROM "Author__c"`)
        .all()
        .map((row) => row['Name']);
}

test('what an inner part undoes does not touch the rest', () => {
    const org = openTestOrg();
    const told: string[] = [];
    org.onChange(({ recordIds }) => told.push(...recordIds));
    inTransaction(org, () => {
        add(org, 'kept');
        inTransaction(
            org,
            () => add(org, 'undone'),
            () => false
        );
    });
    assert.deepEqual([names(org), told], [['kept'], ['kept']]);
});

test('an exception undoes everything and is passed on', () => {
    const org = openTestOrg();
    const fail = (): void => {
        add(org, 'gone');
        throw new Error('fault');
    };
    assert.throws(() => inTransaction(org, () => inTransaction(org, fail)), /fault/);
    assert.deepEqual([names(org), org.db.isTransaction], [[], false]);
});

test('listeners are told after the commit, when others can read', () => {
    const org = openTestOrg();
    let open: boolean | undefined;
    org.onChange(() => (open = org.db.isTransaction));
    inTransaction(org, () => add(org, 'a'));
    assert.equal(open, false);
});
