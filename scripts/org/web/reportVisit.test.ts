import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadModules } from './testing/index.ts';

const OWN = { column: 'Book__c$Bought_At__c', durationValue: 'LAST_N_DAYS:30', startDate: null, endDate: null };
const ANSWER = { reportMetadata: { reportFilters: [], reportBooleanFilter: null, standardDateFilter: OWN } };

interface Visit {
    readonly values?: ReadonlyMap<number, string>;
    readonly duration?: string;
    readonly startDate?: string;
    readonly endDate?: string;
}

// Safe: the module exports it.
const { bodyOf } = (await loadModules(['reportRun/reportRun'])) as {
    readonly bodyOf: (answer: object, visit: Visit) => object;
};

function frameOf(visit: Visit): unknown {
    const body = bodyOf(ANSWER, { values: new Map(), ...visit });
    return (body as { readonly reportMetadata?: { readonly standardDateFilter?: unknown } }).reportMetadata
        ?.standardDateFilter;
}

test('as in the report is its own time frame, whatever was chosen before', () => {
    assert.equal(frameOf({}), undefined);
    assert.equal(frameOf({ values: new Map([[0, 'x']]) }), undefined);
});

test('a custom time frame has the days given, and none of the report', () => {
    assert.deepEqual(frameOf({ duration: 'CUSTOM', startDate: '2026-02-01', endDate: '2026-02-07' }), {
        ...OWN,
        durationValue: 'CUSTOM',
        startDate: '2026-02-01',
        endDate: '2026-02-07'
    });
    assert.deepEqual(frameOf({ duration: 'LAST_WEEK' }), { ...OWN, durationValue: 'LAST_WEEK' });
});
