import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows } from '../testing/index.ts';
import { reportFile } from './analytics/reportFile.ts';
import { csvCell, reportCsv } from './csv.ts';
import { withGroupingColumns, withRecordColumn } from './details.ts';
import { reportExcel } from './excel.ts';
import { readRows } from './rows.ts';
import { runReport } from './run.ts';
import { aColumn, aFilter, aGrouping, aReport, library, openReportOrg, unzipped } from './testing/index.ts';

const HOSTILE = [
    '=HYPERLINK("http://127.0.0.1/?"&A1,"x")',
    '+cmd|calc',
    '@SUM(1)',
    '-2+3+cmd|x',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＠SUM(1)'
];

test('a text that a spreadsheet would run begins with an apostrophe, numbers and phone numbers stay', () => {
    for (const text of HOSTILE) assert.match(csvCell(text), /^"'/, text);
    assert.deepEqual(
        ['-3', '+44 7700 900123', 'A=1', ''].map((text) => csvCell(text)),
        ['"-3"', '"+44 7700 900123"', '"A=1"', '""']
    );
    assert.equal(csvCell(-3.5), '"-3.5"');
    assert.equal(csvCell(null), '');
});

test('quotes, commas, line breaks and letters of any script stay in their cell', () => {
    assert.equal(csvCell('a "b", c\r\nd'), '"a ""b"", c\r\nd"');
    assert.equal(csvCell('مكتبة 📚'), '"مكتبة 📚"');
});

test('an exported report holds hostile names as text, in CSV and in Excel', async () => {
    const org = openReportOrg();
    const names = [...HOSTILE.slice(0, 4), 'a "b" <c>&d', '\u0000\u0007bell'];
    insertRows(
        org,
        'Book__c',
        names.map((Name) => ({ Name, Pages__c: -5 }))
    );
    const columns = [aColumn('Book__c$Name'), aColumn('Book__c$Pages__c')];
    const result = runReport(org, aReport({ format: 'Tabular', reportType: 'Books__c', columns }));
    const rows = readRows(org, result, { limit: 100 });
    const csv = reportCsv(result.tree, rows, org.user);
    assert.match(csv, /^\uFEFF"Book: (Title|Book Name|Name)","Pages"\r\n/);
    assert.ok(csv.includes('"\'=HYPERLINK(""http://127.0.0.1/?""&A1,""x"")","-5"\r\n'), csv);
    const files = unzipped(Buffer.from(await reportExcel(result.tree, rows, org.user)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const strings = files.get('xl/sharedStrings.xml') ?? '';
    assert.doesNotMatch(sheet, /<f[ >]/, 'no cell is a formula');
    assert.ok(
        (sheet + strings).includes('a &quot;b&quot; &lt;c&gt;&amp;d') ||
            (sheet + strings).includes('a "b" &lt;c&gt;&amp;d')
    );
    // eslint-disable-next-line no-control-regex -- XML 1.0 allows no such characters, and Excel opens no file that has them
    assert.doesNotMatch(sheet + strings, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    assert.match(sheet, /<v>-5<\/v>/);
});

test('exported rows tell their groups, and rows of a page lead to their record', () => {
    const org = library();
    const given = {
        reportType: 'Shelves_With_Books__c',
        groupingsDown: [aGrouping('Shelf__c$Name')],
        columns: [aColumn('Shelf__c.Books__r$Pages__c')],
        filters: [aFilter('Shelf__c$Name', 'equals', 'Tall')]
    };
    const result = runReport(org, aReport(given));
    const detailed = withGroupingColumns(result);
    assert.equal(
        reportCsv(detailed.tree, readRows(org, detailed, { limit: 1 }), org.user),
        '\uFEFF"Shelf: Shelf Name","Pages"\r\n"Tall","100"\r\n'
    );
    const led = withRecordColumn(org, result);
    const [row] = readRows(org, led, { limit: 1 });
    assert.equal(row?.cells[0]?.label, 'A');
    assert.ok(row?.cells[0]?.recordId);
    assert.equal(withRecordColumn(org, led).tree.columns.length, 2);
});

test('a report without rows exports its heads alone', async () => {
    const org = openReportOrg();
    const columns = [aColumn('Book__c$Pages__c', 'Sum')];
    const result = runReport(org, aReport({ format: 'Tabular', reportType: 'Books__c', columns }));
    assert.equal(reportCsv(result.tree, readRows(org, result, { limit: 1 }), org.user), '\uFEFF"Pages"\r\n');
    assert.ok((await reportExcel(result.tree, [], org.user)).length > 0);
    assert.deepEqual(result.facts.get('T!T')?.figures, [0, 0]);
});

const DAY = 86_400_000;
/** What Excel counts a day from: 1970-01-01 is day 25569. */
const serial = (wall: string): number => Date.parse(`${wall}Z`) / DAY + 25_569;

test('times and days are values: in CSV by ISO 8601, in Excel to be sorted, over a change of the clock', async () => {
    const org = openReportOrg();
    insertRows(org, 'Book__c', [
        { Name: 'winter', Bought_At__c: Date.parse('2026-03-29T00:59:58Z'), Published__c: '2026-03-29' },
        { Name: 'summer', Bought_At__c: Date.parse('2026-03-29T01:00:02Z'), Published__c: '1850-01-01' }
    ]);
    const columns = ['Name', 'Bought_At__c', 'Published__c'].map((name) => aColumn(`Book__c$${name}`));
    const result = runReport(org, aReport({ format: 'Tabular', reportType: 'Books__c', columns }));
    const rows = readRows(org, result, { limit: 9 });
    const lines = reportCsv(result.tree, rows, org.user).split('\r\n').slice(1, -1).sort();
    assert.deepEqual(lines, [
        '"summer","2026-03-29T03:00:02+02:00","1850-01-01"',
        '"winter","2026-03-29T01:59:58+01:00","2026-03-29"'
    ]);
    const files = unzipped(Buffer.from(await reportExcel(result.tree, rows, org.user)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const numbers = [...sheet.matchAll(/<c r="B[23]"[^>]*><v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value)).sort();
    const wanted = [serial('2026-03-29T01:59:58'), serial('2026-03-29T03:00:02')];
    assert.equal(numbers.length, 2, sheet);
    numbers.forEach((value, at) => assert.ok(Math.abs(value - (wanted[at] ?? 0)) * DAY < 1, `${value} ${wanted[at]}`));
    assert.match(sheet, new RegExp(`<c r="C[23]"[^>]*><v>${serial('2026-03-29T00:00:00')}</v>`));
});

test('what no cell of Excel can hold is cut there, and a text that looks like the code of a letter stays one', async () => {
    const org = openReportOrg();
    insertRows(org, 'Book__c', [{ Name: 'x'.repeat(40_000) }, { Name: 'a_x000D_b' }]);
    const columns = [aColumn('Book__c$Name')];
    const result = runReport(org, aReport({ format: 'Tabular', reportType: 'Books__c', columns }));
    const rows = readRows(org, result, { limit: 9 });
    const strings =
        unzipped(Buffer.from(await reportExcel(result.tree, rows, org.user))).get('xl/sharedStrings.xml') ?? '';
    assert.match(strings, /<t>x{32766}…<\/t>/);
    assert.match(strings, /<t>a_x005F_x000D_b<\/t>/);
    assert.match(reportCsv(result.tree, rows, org.user), /"x{40000}"/);
});

test('of more rows than a sheet has lines, Excel is refused before any is read, and CSV named', async () => {
    const org = library();
    const result = runReport(
        org,
        aReport({ format: 'Tabular', reportType: 'Books__c', columns: [aColumn('Book__c$Name')] })
    );
    const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const answer = await reportFile(excel, org, () => ({ ...result, rowCount: 1_048_576 }));
    assert.equal(answer.status, 400);
    assert.match(
        await answer.text(),
        /has 1,048,576 rows, of which a sheet of Excel holds 1,048,575\. Export it as CSV/
    );
    assert.equal((await reportFile(excel, org, () => ({ ...result, rowCount: 1_048_575 }))).status, 200);
});

test('a checkbox is a truth value in Excel', async () => {
    const org = library();
    const columns = [aColumn('Book__c$Name')];
    const { tree } = runReport(org, aReport({ format: 'Tabular', reportType: 'Books__c', columns }));
    const checked = tree.columns.map((one) => ({ ...one, column: { ...one.column, type: 'Checkbox' as const } }));
    const rows = [1, 0].map((value) => ({ fact: 'T!T', cells: [{ value, label: '', recordId: undefined }] }));
    const files = unzipped(Buffer.from(await reportExcel({ ...tree, columns: checked }, rows, org.user)));
    const cells = (files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="A[23]"[^>]*t="b"[^>]*><v>(\d)<\/v>/g);
    assert.deepEqual(
        [...cells].map(([, value]) => value),
        ['1', '0']
    );
});
