import assert from 'node:assert/strict';
import test from 'node:test';
import { openDatabase, type Database } from './database.ts';
import { appendRecords, dueCalls, planJob, setFates } from './index.ts';
import { SCHEMA } from './schema.ts';

const NOW = Date.UTC(2026, 10, 26, 12);

/** An outbox of its own in memory, and what it is asked: each question as it was put. */
function listened(): { readonly database: Database; readonly asked: readonly Asked[] } {
    const inner = openDatabase(':memory:');
    inner.exec(SCHEMA);
    const asked: Asked[] = [];
    const all: Database['all'] = (sql, ...values) => {
        asked.push({ sql, plan: inner.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(toDetail) });
        return inner.all(sql, ...values);
    };
    return { database: { ...inner, all }, asked };
}

interface Asked {
    readonly sql: string;
    readonly plan: readonly string[];
}

const toDetail = ({ detail }: { readonly detail: string }): string => detail;

test('calls whose wait is over are found without a look at those that wait on', () => {
    const { database, asked } = listened();
    const wait = 1000;
    const due = [NOW + 1, NOW, NOW - 1, NOW + wait, NOW + wait + 1, NOW];
    appendRecords(
        database,
        due.map((_, at) => ({ source: 's', name: `${at}`, format: 'cdr', bytes: Buffer.of() })),
        NOW
    );
    setFates(
        database,
        due.map((dueAt, at) => ({
            id: at + 1,
            uuid: `b${at}`,
            call: at === 5 ? 'a1' : `a${at}`,
            state: 'waiting',
            reason: 'it lost a race',
            dueAt
        }))
    );
    const calls = dueCalls(database, { now: NOW, longestMs: wait, limit: 10 });
    assert.deepEqual([...calls].sort(), ['a1', 'a2', 'a4']);
    assert.equal(dueCalls(database, { now: NOW, longestMs: wait, limit: 1 }).length, 1);
    const plan = asked.flatMap((one) => one.plan).filter((step) => /\brecord\b/.test(step));
    assert.ok(
        plan.length > 0 && plan.every((step) => /SEARCH record USING INDEX record_waiting/.test(step)),
        plan.join('\n')
    );
});

test('a job of an object without rows is not planned, and no group is read for it', () => {
    const { database, asked } = listened();
    const kind = { id: 'job', object: 'Phone_Event__c', stubs: false, beside: [] };
    assert.equal(planJob(database, kind, { rows: 10, bytes: 1000 }, NOW), undefined);
    assert.deepEqual(
        asked.map(({ sql }) => sql),
        []
    );
});
