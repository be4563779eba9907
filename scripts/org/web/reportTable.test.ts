import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadModules } from './testing/index.ts';

interface Figure {
    readonly label: string;
    readonly word: string;
    readonly fact: string;
    readonly title: string;
}
interface Line {
    readonly label: string;
    readonly url: string | null;
    readonly closes: boolean;
    readonly toggleLabel: string;
    readonly indent: string;
    readonly cells: readonly {
        readonly label: string;
        readonly figures: readonly Figure[];
        readonly words: readonly { readonly text: string }[];
    }[];
}
interface Head {
    readonly label: string;
    readonly span: number;
}
/** What the table's modules give; they are written for the browser, whose names of modules Node does not know. */
interface Modules {
    readonly drawnOf: (answer: unknown, rows: unknown, shows: unknown, collapsed: ReadonlySet<string>) => unknown;
    readonly linesOf: (drawn: unknown) => readonly Line[];
    readonly headsOf: (drawn: unknown) => readonly Head[];
    readonly firstHead: (drawn: unknown) => string;
    readonly acrossHeads: (answer: unknown, shows: unknown) => readonly Head[];
    readonly totalsOf: (answer: unknown) => readonly Head[];
    readonly titleOf: (answer: unknown, fact: string, shown: number, total: number) => string;
    readonly switchesOf: (answer: unknown) => readonly string[];
    readonly ALL_SHOWN: Readonly<Record<string, boolean>>;
}

// Safe: these modules export them.
const modules = (await loadModules([
    'reportTable/line',
    'reportTable/lines',
    'reportTable/figures',
    'reportSwitches/switches',
    'reportView/totals',
    'reportRows/groups',
    'reportAnswer/reportAnswer'
])) as Modules;
const { drawnOf, linesOf, headsOf, firstHead, acrossHeads, totalsOf, titleOf, switchesOf, ALL_SHOWN } = modules;
const OPEN: ReadonlySet<string> = new Set();

/** A name that keeps its order to itself: first strong isolate, and its end. */
const apart = (name: string): string => `\u2068${name}\u2069`;
const BUSY = apart('Busy');

const column = (name: string, label: string, isNumber = false): object => ({ name, label, isNumber });
const group = (key: string, label: string, groupings: readonly object[] = []): object => ({ key, label, groupings });
const fact = (...labels: readonly string[]): object => ({ aggregates: labels.map((label) => ({ label })) });

interface Sides {
    readonly down?: readonly object[];
    readonly across?: readonly object[];
    readonly facts: Readonly<Record<string, object>>;
    readonly aggregates?: readonly string[];
}

const INFO = {
    aggregateColumnInfo: {
        'a!Ring': { label: 'Average Ring', sums: { column: 'Ring', word: 'Avg' } },
        RowCount: { label: 'Record Count' }
    },
    groupingColumnInfo: { Agent: { label: 'Agent' }, Cause: { label: 'Cause' } }
};

function answer({ down = [], across = [], facts, aggregates = ['a!Ring', 'RowCount'] }: Sides): object {
    return {
        factMap: facts,
        groupingsDown: { groupings: down },
        groupingsAcross: { groupings: across },
        reportMetadata: {
            aggregates,
            groupingsDown: down.length > 0 ? [{ name: 'Agent' }] : [],
            groupingsAcross: across.length > 0 ? [{ name: 'Cause' }] : []
        },
        reportExtendedMetadata: INFO
    };
}

const summary = answer({
    down: [group('0', 'Ada'), group('1', 'Bo')],
    facts: { '0!T': fact('20', '2'), '1!T': fact('5', '1'), 'T!T': fact('15', '3') }
});
const cell = (label: string, url: string | null = null): object => ({ label, url });
const rows = {
    columns: [column('Name', 'Event'), column('Ring', 'Ring', true)],
    rows: [
        { fact: '0!T', cells: [cell('PE-1', '/1'), cell('10')] },
        { fact: '0!T', cells: [cell('PE-2', '/2'), cell('30')] },
        { fact: '1!T', cells: [cell('PE-3', '/3'), cell('5')] }
    ],
    hasMore: false
};

/** A line as `Ada: 2 | Avg 20`. */
function written({ label, cells }: Line): string {
    const texts = cells.map((one) =>
        [
            one.label,
            one.words.map(({ text }) => text).join(' / '),
            one.figures.map((figure) => `${figure.word} ${figure.label}`.trim()).join(' / ')
        ].join('')
    );
    return `${label}: ${texts.join(' | ')}`;
}

test('a figure stands in the column of the detail rows that it sums up, others in columns of their own', () => {
    const drawn = drawnOf(summary, rows, ALL_SHOWN, OPEN);
    assert.equal(firstHead(drawn), `${apart('Agent')} › ${apart('Event')}`);
    assert.deepEqual(
        headsOf(drawn).map(({ label }) => label),
        ['Record Count', 'Ring']
    );
    assert.deepEqual(linesOf(drawn).map(written), [
        'Ada: 2 | Avg 20',
        'PE-1:  | 10',
        'PE-2:  | 30',
        'Bo: 1 | Avg 5',
        'PE-3:  | 5',
        'Total: 3 | Avg 15'
    ]);
});

test('a line without an arrow begins further in than the name that stands behind one above it', () => {
    const nested = answer({ down: [group('0', 'Ada', [group('0_0', 'AM')])], facts: { '0!T': fact('1', '1') } });
    const indents = (drawn: unknown): readonly string[] =>
        linesOf(drawn).map(({ label, indent }) => `${label} ${indent.replace(/^.*: /, '')}`);
    assert.deepEqual(indents(drawnOf(summary, rows, ALL_SHOWN, OPEN)).slice(0, 2), ['Ada 0rem', 'PE-1 1.875rem']);
    assert.deepEqual(indents(drawnOf(nested, undefined, ALL_SHOWN, OPEN)).slice(0, 2), ['Ada 0rem', 'AM 1.875rem']);
});

test('without detail rows each figure has a column of its own', () => {
    const drawn = drawnOf(summary, rows, { ...ALL_SHOWN, details: false }, OPEN);
    assert.deepEqual(
        headsOf(drawn).map(({ label }) => label),
        ['Average Ring', 'Record Count']
    );
    assert.deepEqual(linesOf(drawn).map(written), ['Ada: 20 | 2', 'Bo: 5 | 1', 'Total: 15 | 3']);
});

test('a number says what it is, of whom, and which rows it leads to', () => {
    const [ada] = linesOf(drawnOf(summary, rows, ALL_SHOWN, OPEN));
    const figures = ada?.cells.flatMap((one) => one.figures) ?? [];
    assert.deepEqual(
        figures.map(({ fact: leads, title }) => [leads, title]),
        [
            ['0!T', '2: Record Count, Ada. Show the rows.'],
            ['0!T', '20: Average Ring, Ada. Show the rows.']
        ]
    );
});

test('names that turn text, or run from right to left, leave the words beside them as they are', () => {
    const turned = answer({
        down: [group('0', 'Ev\u202eil', [group('0_0', 'שרה')]), group('1', '\u2066Bo')],
        facts: { '0!T': fact('20', '2'), '0_0!T': fact('20', '2'), '1!T': fact('5', '1'), 'T!T': fact('15', '3') }
    });
    assert.equal(titleOf(turned, '0_0!T', 5, 1234), `${apart('Evil')} › ${apart('שרה')}: 5 of 1,234 rows`);
    const [evil, sarah, bo] = linesOf(drawnOf(turned, undefined, ALL_SHOWN, OPEN));
    const says = [evil, sarah, bo].map((line) => line?.cells[0]?.figures[0]?.title);
    assert.deepEqual(
        [evil?.toggleLabel, ...says],
        [
            'Close Evil',
            '20: Average Ring, Evil. Show the rows.',
            '20: Average Ring, שרה. Show the rows.',
            '5: Average Ring, Bo. Show the rows.'
        ]
    );
});

test('a closed group hides its rows', () => {
    const lines = linesOf(drawnOf(summary, rows, ALL_SHOWN, new Set(['0'])));
    assert.deepEqual(
        lines.map(({ label }) => label),
        ['Ada', 'Bo', 'PE-3', 'Total']
    );
});

test('of rows that are still to come, groups end with the last one that is there', () => {
    const some = { ...rows, rows: rows.rows.slice(0, 2), hasMore: true };
    const lines = linesOf(drawnOf(summary, some, ALL_SHOWN, OPEN));
    assert.deepEqual(
        lines.map(({ label }) => label),
        ['Ada', 'PE-1', 'PE-2', 'Total']
    );
});

const SWITCHED: readonly (readonly [string, readonly string[]])[] = [
    ['rowCounts', ['Ada: Avg 20', 'PE-1: 10', 'PE-2: 30', 'Bo: Avg 5', 'PE-3: 5', 'Total: Avg 15']],
    ['subtotals', ['Ada: 2 | ', 'PE-1:  | 10', 'PE-2:  | 30', 'Bo: 1 | ', 'PE-3:  | 5', 'Total: 3 | Avg 15']],
    ['grandTotal', ['Ada: 2 | Avg 20', 'PE-1:  | 10', 'PE-2:  | 30', 'Bo: 1 | Avg 5', 'PE-3:  | 5']]
];

for (const [name, expected] of SWITCHED)
    test(`without ${name} the table has everything else`, () => {
        const drawn = drawnOf(summary, rows, { ...ALL_SHOWN, [name]: false }, OPEN);
        assert.deepEqual(linesOf(drawn).map(written), expected);
    });

const matrix = answer({
    down: [group('0', 'Ada')],
    across: [group('0', 'Busy', [group('0_0', 'AM'), group('0_1', 'PM')]), group('1', 'Rejected')],
    facts: {
        '0!0_0': fact('1', '1'),
        '0!0': fact('1', '1'),
        '0!1': fact('3', '2'),
        '0!T': fact('2', '3'),
        'T!T': fact('2', '3')
    }
});

/** Every figure of a matrix in a column of its own. */
const SIDE_BY_SIDE = { ...ALL_SHOWN, stacked: false };

test('a matrix has a column for each group across, the subtotals of each and their total, its figures below each other', () => {
    const drawn = drawnOf(matrix, undefined, ALL_SHOWN, OPEN);
    assert.deepEqual(acrossHeads(matrix, ALL_SHOWN), []);
    assert.deepEqual(
        headsOf(drawn).map(({ label }) => label),
        [
            'Summary',
            `${BUSY} › ${apart('AM')}`,
            `${BUSY} › ${apart('PM')}`,
            `${BUSY} › Subtotal`,
            apart('Rejected'),
            'Total'
        ]
    );
    assert.deepEqual(linesOf(drawn).map(written), [
        'Ada: Average Ring / Record Count | 1 / 1 |  | 1 / 1 | 3 / 2 | 2 / 3',
        'Total: Average Ring / Record Count |  |  |  |  | 2 / 3'
    ]);
    const subtotals = headsOf(drawnOf(matrix, undefined, { ...ALL_SHOWN, subtotals: false }, OPEN));
    assert.ok(!subtotals.some(({ label }) => label.endsWith('Subtotal')));
});

test('side by side each figure of a matrix has a column; cells without rows are empty', () => {
    const drawn = drawnOf(matrix, undefined, SIDE_BY_SIDE, OPEN);
    assert.deepEqual(
        acrossHeads(matrix, SIDE_BY_SIDE).map(({ label, span }) => `${label} ${span}`),
        [
            `${BUSY} › ${apart('AM')} 2`,
            `${BUSY} › ${apart('PM')} 2`,
            `${BUSY} › Subtotal 2`,
            `${apart('Rejected')} 2`,
            'Total 2'
        ]
    );
    assert.deepEqual(linesOf(drawn).map(written), [
        'Ada: 1 | 1 |  |  | 1 | 1 | 3 | 2 | 2 | 3',
        'Total:  |  |  |  |  |  |  |  | 2 | 3'
    ]);
});

test('a formula stands at the level that it is shown at alone, in no other group across, nor in a total', () => {
    const info = { 'a!Ring': { label: 'Share', downGroupingContext: 'Agent', acrossGroupingContext: 'GRAND_SUMMARY' } };
    const given = { ...matrix, reportExtendedMetadata: { ...INFO, aggregateColumnInfo: info } };
    assert.deepEqual(
        acrossHeads(given, SIDE_BY_SIDE).map(({ label, span }) => `${label} ${span}`),
        [
            `${BUSY} › ${apart('AM')} 1`,
            `${BUSY} › ${apart('PM')} 1`,
            `${BUSY} › Subtotal 1`,
            `${apart('Rejected')} 1`,
            'Total 2'
        ]
    );
    assert.deepEqual(linesOf(drawnOf(given, undefined, SIDE_BY_SIDE, OPEN)).map(written), [
        'Ada: 1 |  | 1 | 2 | 2 | 3',
        'Total:  |  |  |  |  | 3'
    ]);
    // a place is kept for it, so that the figures below it stay beside their names
    assert.deepEqual(linesOf(drawnOf(given, undefined, ALL_SHOWN, OPEN)).map(written), [
        'Ada: Share / RowCount |  / 1 |  |  / 1 |  / 2 | 2 / 3',
        'Total: Share / RowCount |  |  |  |  |  / 3'
    ]);
    assert.deepEqual(
        totalsOf(given).map(({ label }) => label),
        ['Total Records']
    );
});

test('rows without groups are lines of their own, and have no total', () => {
    const tabular = answer({ facts: { 'T!T': fact('15', '3') } });
    const drawn = drawnOf(
        tabular,
        { ...rows, rows: [{ fact: 'T!T', cells: [cell('PE-1', '/1'), cell('10')] }] },
        ALL_SHOWN,
        OPEN
    );
    assert.equal(firstHead(drawn), apart('Event'));
    assert.deepEqual(linesOf(drawn).map(written), ['PE-1: 10']);
});

test('a report without any rows has its total alone', () => {
    const empty = answer({ facts: { 'T!T': fact('-', '0') } });
    const grouped = {
        ...empty,
        reportMetadata: { aggregates: ['a!Ring', 'RowCount'], groupingsDown: [{ name: 'Agent' }], groupingsAcross: [] }
    };
    assert.deepEqual(linesOf(drawnOf(grouped, undefined, ALL_SHOWN, OPEN)).map(written), ['Total: - | 0']);
});

test('only switches that change something are offered', () => {
    assert.deepEqual(switchesOf(summary), ['rowCounts', 'details', 'subtotals', 'grandTotal']);
    assert.deepEqual(switchesOf(matrix), ['rowCounts', 'grandTotal', 'stacked']);
    assert.deepEqual(switchesOf(answer({ facts: {} })), ['grandTotal']);
});
