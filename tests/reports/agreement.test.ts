import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/server.ts';
import { goldenOf, openSample, readGolden, type Golden } from './golden.ts';
import { readSampleRows, type AttemptRow } from './sampleRows.ts';

const sample = readSampleRows();
const org = openSample(sample.newest);
const names = [...org.model.reports.keys()];

function answer(name: string): Golden {
    const golden = readGolden(`Missed_Calls/${name}`);
    assert.ok(golden, `${name} has no golden result`);
    return golden;
}

/** The count of rows of a group, which every report gives last. */
function countOf({ facts }: Golden, group: string): unknown {
    return facts[group]?.at(-1);
}

test('every report is named as a question', () => {
    for (const { label, developerName } of org.model.reports.values()) {
        assert.match(label, /^[A-Z].*\?$/, developerName);
    }
});

test('events of another type change no report', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
    try {
        cpSync(path.join(ROOT, 'data'), folder, { recursive: true });
        const file = path.join(folder, 'Phone_Event__c.json');
        const { records } = JSON.parse(readFileSync(file, 'utf8')) as {
            readonly records: readonly Readonly<Record<string, unknown>>[];
        };
        const others = records.map((record, index) => ({
            ...record,
            attributes: { type: 'Phone_Event__c', referenceId: `Other${index}` },
            Event_Key__c: `other-${index}`,
            Event_Type__c: 'Callback Offered'
        }));
        writeFileSync(file, JSON.stringify({ records: [...records, ...others] }));
        const fuller = openSample(sample.newest, { data: folder });
        for (const name of names) assert.deepEqual(goldenOf(fuller, name), goldenOf(org, name), name);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test('calls lost after attempts and calls lost without make up all calls lost', () => {
    const [all, after, without] = ['Calls_Lost', 'Calls_Lost_After_Attempts', 'Calls_Lost_Without_Attempts'].map(
        answer
    );
    assert.ok(all && after && without);
    // Calls are the first figure where rows are attempts.
    assert.equal(countOf(all, 'Total'), Number(after.facts['Total']?.[0]) + Number(countOf(without, 'Total')));
});

test('a call has as many attempts in the report as its page says it has misses', () => {
    const report = answer('Attempts_For_Each_Call');
    const perCall = new Map<string, number>();
    for (const attempt of sample.attempts) {
        const name = attempt.call?.name;
        if (name !== undefined && isMiss(attempt)) perCall.set(name, (perCall.get(name) ?? 0) + 1);
    }
    const calls = Object.keys(report.facts).filter((group) => group !== 'Total');
    assert.ok(calls.length > 50);
    for (const call of calls) assert.equal(countOf(report, call), perCall.get(call), call);
});

/** The page's own rule (the verdict of a call): Missed, no lookup, no lost race. */
function isMiss({ eventType, isLookup, cause }: AttemptRow): boolean {
    return eventType === 'Missed' && !isLookup && cause !== 'LOSE_RACE';
}

test('the list view Rejected has the rows of the report', () => {
    const view = org.model.objects.get('Phone_Event__c')?.listViews.get('Rejected');
    const filters = view?.filters.map(({ field, operation, value }) => `${field} ${operation} ${value}`);
    assert.deepEqual(filters, [
        'Event_Type__c equals Missed',
        'Hangup_Cause__c equals CALL_REJECTED',
        'Call_Queue_Lookup__c equals 0'
    ]);
    const since = (Math.floor(sample.newest / 86_400_000) - 29) * 86_400_000;
    const rows = sample.attempts.filter(
        ({ eventType, cause, isLookup, time = 0 }) =>
            eventType === 'Missed' && cause === 'CALL_REJECTED' && !isLookup && time >= since
    );
    assert.equal(answer('Attempts_Rejected').rows, rows.length);
});

test('rejected attempts, reasons and the rejected share agree with each other', () => {
    const rejected = answer('Attempts_Rejected').rows;
    assert.equal(countOf(answer('Rejected_Share'), 'Rejected'), rejected);
    const inReasons = Number(countOf(answer('Why_Calls_Are_Not_Connected'), 'CALL_REJECTED'));
    const lookups = sample.attempts.filter(({ cause, isLookup }) => cause === 'CALL_REJECTED' && isLookup);
    assert.ok(inReasons - rejected >= 0 && inReasons - rejected <= lookups.length);
});

test('what agents miss adds up to what counts against them, report by report', () => {
    const [share, missed] = [answer('Share_Against_Agent'), answer('Missed_By_Agent')];
    assert.equal(countOf(share, 'Total'), countOf(missed, 'Total | Total') ?? countOf(missed, 'Total'));
});

for (const set of ['Phone_Events_Analyst', 'Phone_Events_Admin']) {
    test(`with ${set} alone, on rows of another owner, every report gives its answer`, () => {
        const user = openSample(sample.newest, { as: set });
        assert.equal(user.access.isAdmin, false);
        for (const name of names) {
            const { rows, facts, figures } = goldenOf(user, name);
            const golden = readGolden(name);
            assert.deepEqual(
                { rows, facts, figures },
                { rows: golden?.rows, facts: golden?.facts, figures: golden?.figures }
            );
        }
    });
}
