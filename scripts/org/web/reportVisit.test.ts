import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { loadModules } from './testing/index.ts';

const OWN = { column: 'Book__c$Bought_At__c', durationValue: 'LAST_N_DAYS:30', startDate: null, endDate: null };
const ANSWER = { reportMetadata: { reportFilters: [], reportBooleanFilter: null, standardDateFilter: OWN } };

interface Visit {
    readonly filters?: ReadonlyMap<number, object>;
    readonly duration?: string;
    readonly startDate?: string;
    readonly endDate?: string;
}

interface Rows {
    readonly rows: readonly unknown[];
    readonly hasMore: boolean;
}

// Safe: the module exports them.
const { bodyOf, chosenIn, lacksChoice, readRows } = (await loadModules(['reportRun/reportRun'])) as {
    readonly chosenIn: (form: object, changed: object | undefined) => readonly string[];
    readonly lacksChoice: (form: object, changed: object | undefined) => boolean;
    readonly readRows: (id: string, body: object, before: Rows | undefined, which: object) => Promise<Rows>;
    readonly bodyOf: (answer: object, visit: Visit) => object;
};

function frameOf(visit: Visit): unknown {
    const body = bodyOf(ANSWER, { filters: new Map(), ...visit });
    return (body as { readonly reportMetadata?: { readonly standardDateFilter?: unknown } }).reportMetadata
        ?.standardDateFilter;
}

test('as in the report is its own time frame, whatever was chosen before', () => {
    assert.equal(frameOf({}), undefined);
    assert.equal(frameOf({ filters: new Map([[0, { operator: 'equals', value: 'x' }]]) }), undefined);
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

/** A report of so many rows, and which of them were asked for. */
function reportOf(context: TestContext, total: number): readonly { readonly offset: number; readonly limit: number }[] {
    const asked: { readonly offset: number; readonly limit: number }[] = [];
    context.mock.method(globalThis, 'fetch', async (_: string, { body }: { readonly body: string }) => {
        // Safe: the page writes what it asks for so.
        const { offset, limit } = JSON.parse(body) as { readonly offset: number; readonly limit: number };
        asked.push({ offset, limit });
        const rows = Array.from({ length: Math.min(limit, total - offset) }, (_row, at) => offset + at);
        return Promise.resolve(Response.json({ columns: [], rows, hasMore: offset + rows.length < total, total }));
    });
    return asked;
}

test('of 100,000 rows a page has the first 2,000, in two questions', async (context) => {
    const asked = reportOf(context, 100_000);
    const first = await readRows('x', {}, undefined, { inGroups: true });
    assert.deepEqual([first.rows.length, first.hasMore], [200, true]);
    const all = await readRows('x', {}, first, { inGroups: true });
    assert.deepEqual([all.rows.length, new Set(all.rows).size, all.hasMore], [2000, 2000, false]);
    assert.deepEqual(asked, [
        { offset: 0, limit: 200 },
        { offset: 200, limit: 1800 }
    ]);
});

test('of few rows a page asks once', async (context) => {
    const asked = reportOf(context, 7);
    const { rows, hasMore } = await readRows('x', {}, undefined, {});
    assert.deepEqual([rows.length, hasMore, asked.length], [7, false, 1]);
});

const FORM = { kind: 'choices', isLocked: false, values: ['NO_ANSWER'] };
const equals = (value: string): object => ({ operator: 'equals', value });

test('nothing chosen is no blank, and says that a value is missing', () => {
    assert.deepEqual(chosenIn(FORM, equals('')), []);
    assert.equal(lacksChoice(FORM, equals('')), true);
    assert.equal(lacksChoice({ ...FORM, kind: 'text' }, equals('')), false);
});

test('a blank is chosen as its option writes it, and others beside it', () => {
    assert.deepEqual(chosenIn(FORM, undefined), ['NO_ANSWER']);
    assert.deepEqual(chosenIn(FORM, equals('"",CALL_REJECTED,"a, ""b"""')), ['""', 'CALL_REJECTED', '"a, ""b"""']);
    assert.equal(lacksChoice(FORM, equals('""')), false);
});
