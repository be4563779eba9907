import type {
    ReportBucket,
    ReportColumn,
    ReportFilter,
    ReportGrouping,
    ReportModel,
    ReportSummaryFormula,
    ReportTypeJoin,
    ReportTypeModel,
    SourceFile,
    SourceModel
} from '../../../metadata/index.ts';
import { openOrg } from '../../open.ts';
import { columnsOf } from '../../store/index.ts';
import { openTestOrg, TEST_NOW } from '../../testing/index.ts';
import type { Org } from '../../types.ts';
import { ReportError } from '../problems.ts';
import { runReport } from '../run.ts';

const ROOT = { name: 'Report', namespace: '', line: 2, text: '', attributes: {}, children: [] };

function file(path: string): SourceFile {
    return { path, type: 'Report', name: 'Desk/Test', parent: undefined, packageDirectory: 'app', root: ROOT };
}

/** A report with nothing in it but what is given. */
export function aReport(given: Partial<ReportModel>): ReportModel {
    return {
        name: 'Desk/Test',
        folder: 'Desk',
        developerName: 'Test',
        label: 'What of it?',
        description: undefined,
        format: 'Summary',
        reportType: 'Shelves__c',
        columns: [],
        groupingsDown: [],
        groupingsAcross: [],
        filters: [],
        booleanFilter: undefined,
        crossFilters: [],
        timeFrame: undefined,
        scope: 'organization',
        summaryFormulas: [],
        rowFormulas: [],
        buckets: [],
        chart: undefined,
        sortColumn: undefined,
        sortOrder: 'Asc',
        rowLimit: undefined,
        smartTotals: true,
        showDetails: true,
        showSubTotals: true,
        showGrandTotal: true,
        file: file('app/reports/Desk/Test.report-meta.xml'),
        ...given
    };
}

export function aColumn(field: string, ...aggregates: readonly string[]): ReportColumn {
    return { field, aggregates, line: 3 };
}

/** A summary formula of a number with two decimals, for every level unless `more` says otherwise. */
export function aFormula(formula: string, more: Partial<ReportSummaryFormula> = {}): ReportSummaryFormula {
    return {
        developerName: 'FORMULA1',
        label: 'Asked',
        description: undefined,
        formula,
        datatype: 'number',
        scale: 2,
        isActive: true,
        isCrossBlock: false,
        downGroupingContext: undefined,
        acrossGroupingContext: undefined,
        line: 7,
        ...more
    };
}

/** A bucket field that puts books of up to 100 pages under Thin, thicker ones under Thick. */
export function aBucket(more: Partial<ReportBucket> = {}): ReportBucket {
    return {
        developerName: 'BucketField_1',
        label: 'Size',
        sourceColumn: 'Book__c$Pages__c',
        bucketType: 'number',
        blanksAsZero: false,
        otherLabel: undefined,
        values: [
            { label: 'Thin', sourceValues: [], from: undefined, to: 100 },
            { label: 'Thick', sourceValues: [], from: 100, to: undefined }
        ],
        line: 8,
        ...more
    };
}

export function aGrouping(field: string, more: Partial<ReportGrouping> = {}): ReportGrouping {
    return {
        field,
        dateGranularity: 'Day',
        sortOrder: 'Asc',
        sortByName: undefined,
        sortType: undefined,
        aggregateType: undefined,
        line: 4,
        ...more
    };
}

export function aFilter(
    column: string,
    operator: string,
    value: string,
    more: Partial<ReportFilter> = {}
): ReportFilter {
    return { column, operator, value, columnToColumn: false, isUnlocked: true, line: 5, ...more };
}

/** A custom report type that offers every field of its objects and of their parents. */
function aReportType(
    model: SourceModel,
    name: string,
    baseObject: string,
    joins: readonly (readonly [string, string, boolean])[]
): ReportTypeModel {
    let table = baseObject;
    const tables: (readonly [string, string])[] = [[table, baseObject]];
    for (const [relationship, object] of joins) tables.push([(table = `${table}.${relationship}`), object]);
    return {
        name,
        label: name.replace('__c', '').replaceAll('_', ' '),
        description: undefined,
        baseObject,
        joins: joins.map(([relationship, , outer]): ReportTypeJoin => ({ relationship, outer, line: 1 })),
        sections: tables.map(([at, object]) => ({
            label: object,
            columns: columnsOf(model, object).flatMap((column) => {
                const step = column.name.replace(/Id$/, '');
                const parents = (column.lookup?.referenceTo ?? []).flatMap((parent) =>
                    columnsOf(model, parent).map(({ name: field }) => `${step}.${field}`)
                );
                return [column.lookup ? step : column.name, ...parents].map((field) => ({
                    field,
                    table: at,
                    label: undefined,
                    checkedByDefault: true,
                    line: 1
                }));
            })
        })),
        deployed: true,
        file: file(`app/reportTypes/${name}.reportType-meta.xml`)
    };
}

/** An empty library with report types: Books, Shelves with or without Books, and so on down to loans; its user lives in Berlin. `more` is of its model: reports, dashboards. */
export function openReportOrg(more: Partial<SourceModel> = {}, clock: () => number = () => TEST_NOW): Org {
    const { model } = openTestOrg();
    const types = [
        aReportType(model, 'Books__c', 'Book__c', []),
        aReportType(model, 'Shelves__c', 'Shelf__c', [['Books__r', 'Book__c', true]]),
        aReportType(model, 'Shelves_With_Books__c', 'Shelf__c', [['Books__r', 'Book__c', false]]),
        aReportType(model, 'Lending__c', 'Shelf__c', [
            ['Books__r', 'Book__c', true],
            ['Loans__r', 'Loan__c', true]
        ])
    ];
    const source = { ...model, reportTypes: new Map(types.map((type) => [type.name, type])), ...more };
    return openOrg(source, {
        clock,
        token: 'test',
        user: { name: 'Ada Berg', username: 'ada@local.example', locale: 'en-US', timeZone: 'Europe/Berlin' }
    });
}

/** What is wrong with a report, as `file:line: message`; none where it runs. */
export function problemsOf(org: Org, given: Partial<ReportModel>): readonly string[] {
    try {
        runReport(org, aReport(given));
        return [];
    } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        return error.problems.map(({ file: path, line, message }) => `${path}:${line ?? ''}: ${message}`);
    }
}

/** An org as somebody sees it who may not read some fields of an object. */
export function withoutFields(org: Org, object: string, ...names: readonly string[]): Org {
    const whole = org.model.objects.get(object);
    if (!whole) throw new Error(`There is no object ${object}.`);
    const fields = new Map([...whole.fields].filter(([name]) => !names.includes(name)));
    const objects = new Map([...org.model.objects, [object, { ...whole, fields }]]);
    return { ...org, model: { ...org.model, objects }, system: org };
}
