import type { ReadContext } from './fields.ts';
import { qualifyFormula, type Qualify } from './names.ts';
import type {
    ReportBucket,
    ReportChart,
    ReportChartSummary,
    ReportColumn,
    ReportCrossFilter,
    ReportFilter,
    ReportGrouping,
    ReportModel,
    ReportRowFormula,
    ReportSummaryFormula,
    ReportTimeFrame,
    SortOrder
} from './reportModel.ts';
import type { SourceFile } from './types.ts';
import { child, children, flagOf, numberOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Types of fields that reports do not group by: nothing tells their values apart. */
export const UNGROUPED_TYPES: readonly string[] = ['LongTextArea', 'Html', 'EncryptedText', 'MultiselectPicklist'];

/** Reads a Report file. Nothing is judged here: unknown columns and values are named when the report is run or checked. */
export function readReport(file: SourceFile, { qualify }: ReadContext): ReportModel {
    const { root } = file;
    const column = columnQualifier(qualify);
    const filter = child(root, 'filter');
    const chart = child(root, 'chart');
    const timeFrame = child(root, 'timeFrameFilter');
    return {
        ...placeOf(file),
        label: textOf(root, 'name') ?? file.name,
        description: textOf(root, 'description'),
        format: textOf(root, 'format') ?? '',
        reportType: column(textOf(root, 'reportType') ?? ''),
        columns: children(root, 'columns').map((one) => readColumn(one, column)),
        groupingsDown: children(root, 'groupingsDown').map((one) => readGrouping(one, column)),
        groupingsAcross: children(root, 'groupingsAcross').map((one) => readGrouping(one, column)),
        filters: filter ? children(filter, 'criteriaItems').map((one) => readFilter(one, column)) : [],
        booleanFilter: filter && textOf(filter, 'booleanFilter'),
        crossFilters: children(root, 'crossFilters').map((one) => readCrossFilter(one, column)),
        timeFrame: timeFrame && readTimeFrame(timeFrame, column),
        scope: textOf(root, 'scope'),
        summaryFormulas: children(root, 'aggregates').map((one) => readSummaryFormula(one, qualify)),
        rowFormulas: children(root, 'customDetailFormulas').map((one) => readRowFormula(one, qualify)),
        buckets: children(root, 'buckets').map((one) => readBucket(one, column)),
        chart: chart && readChart(chart, column),
        sortColumn: optional(textOf(root, 'sortColumn'), column),
        sortOrder: sortOrderOf(root),
        rowLimit: numberOf(root, 'rowLimit'),
        smartTotals: !flagOf(root, 'isSmartTotalDisabled'),
        showDetails: flagOf(root, 'showDetails', true),
        showSubTotals: flagOf(root, 'showSubTotals', true),
        showGrandTotal: flagOf(root, 'showGrandTotal', true),
        file
    };
}

/** `Folder/Developer_Name`, taken apart. */
export function placeOf(file: SourceFile): Pick<ReportModel, 'name' | 'folder' | 'developerName'> {
    const slash = file.name.lastIndexOf('/');
    return {
        name: file.name,
        folder: file.name.slice(0, Math.max(0, slash)),
        developerName: file.name.slice(slash + 1)
    };
}

/** Qualifies every custom name of a column such as `Phone_Event__c.Users__r$Call_Queue__c.Name`. */
export function columnQualifier(qualify: Qualify): Qualify {
    return (name) => name.replace(/[A-Za-z]\w*/g, qualify);
}

function optional(name: string | undefined, qualify: Qualify): string | undefined {
    return name === undefined ? undefined : qualify(name);
}

function sortOrderOf(element: XmlElement): SortOrder {
    return textOf(element, 'sortOrder') === 'Desc' ? 'Desc' : 'Asc';
}

function readColumn(element: XmlElement, column: Qualify): ReportColumn {
    return {
        field: column(textOf(element, 'field') ?? ''),
        aggregates: textsOf(element, 'aggregateTypes'),
        line: element.line
    };
}

function readGrouping(element: XmlElement, column: Qualify): ReportGrouping {
    return {
        field: column(textOf(element, 'field') ?? ''),
        dateGranularity: textOf(element, 'dateGranularity'),
        sortOrder: sortOrderOf(element),
        sortByName: optional(textOf(element, 'sortByName'), column),
        sortType: textOf(element, 'sortType'),
        aggregateType: textOf(element, 'aggregateType'),
        line: element.line
    };
}

function readFilter(element: XmlElement, column: Qualify): ReportFilter {
    const columnToColumn = flagOf(element, 'columnToColumn');
    const value = textOf(element, 'value') ?? '';
    return {
        column: column(textOf(element, 'column') ?? ''),
        operator: textOf(element, 'operator') ?? '',
        value: columnToColumn ? column(value) : value,
        columnToColumn,
        isUnlocked: flagOf(element, 'isUnlocked'),
        line: element.line
    };
}

function readCrossFilter(element: XmlElement, column: Qualify): ReportCrossFilter {
    return {
        operation: textOf(element, 'operation') ?? '',
        primaryTableColumn: column(textOf(element, 'primaryTableColumn') ?? ''),
        relatedTable: column(textOf(element, 'relatedTable') ?? ''),
        relatedTableJoinColumn: column(textOf(element, 'relatedTableJoinColumn') ?? ''),
        filters: children(element, 'criteriaItems').map((one) => readFilter(one, column)),
        line: element.line
    };
}

function readTimeFrame(element: XmlElement, column: Qualify): ReportTimeFrame {
    return {
        dateColumn: column(textOf(element, 'dateColumn') ?? ''),
        interval: textOf(element, 'interval') ?? '',
        startDate: textOf(element, 'startDate'),
        endDate: textOf(element, 'endDate'),
        line: element.line
    };
}

function readSummaryFormula(element: XmlElement, qualify: Qualify): ReportSummaryFormula {
    const column = columnQualifier(qualify);
    return {
        developerName: textOf(element, 'developerName') ?? '',
        label: textOf(element, 'masterLabel') ?? textOf(element, 'developerName') ?? '',
        description: textOf(element, 'description'),
        formula: qualifyFormula(textOf(element, 'calculatedFormula') ?? '', qualify),
        datatype: textOf(element, 'datatype') ?? '',
        scale: numberOf(element, 'scale') ?? 0,
        isActive: flagOf(element, 'isActive'),
        isCrossBlock: flagOf(element, 'isCrossBlock'),
        downGroupingContext: optional(textOf(element, 'downGroupingContext'), column),
        acrossGroupingContext: optional(textOf(element, 'acrossGroupingContext'), column),
        line: element.line
    };
}

function readRowFormula(element: XmlElement, qualify: Qualify): ReportRowFormula {
    return {
        developerName: textOf(element, 'developerName') ?? '',
        label: textOf(element, 'label') ?? textOf(element, 'developerName') ?? '',
        description: textOf(element, 'description'),
        formula: qualifyFormula(textOf(element, 'calculatedFormula') ?? '', qualify),
        dataType: textOf(element, 'dataType') ?? '',
        scale: numberOf(element, 'scale') ?? 0,
        line: element.line
    };
}

function readBucket(element: XmlElement, column: Qualify): ReportBucket {
    return {
        developerName: textOf(element, 'developerName') ?? '',
        label: textOf(element, 'masterLabel') ?? textOf(element, 'developerName') ?? '',
        sourceColumn: column(textOf(element, 'sourceColumnName') ?? ''),
        bucketType: textOf(element, 'bucketType') ?? '',
        blanksAsZero: textOf(element, 'nullTreatment') === 'z',
        otherLabel: flagOf(element, 'useOther') ? (textOf(element, 'otherBucketLabel') ?? 'Other') : undefined,
        values: children(element, 'values').map((value) => {
            const sources = children(value, 'sourceValues');
            return {
                label: textOf(value, 'value') ?? '',
                sourceValues: sources.flatMap((source) => textsOf(source, 'sourceValue')),
                from: sources.map((source) => numberOf(source, 'from')).find((bound) => bound !== undefined),
                to: sources.map((source) => numberOf(source, 'to')).find((bound) => bound !== undefined)
            };
        }),
        line: element.line
    };
}

function readChart(element: XmlElement, column: Qualify): ReportChart {
    return {
        chartType: textOf(element, 'chartType') ?? '',
        title: textOf(element, 'title'),
        groupingColumn: optional(textOf(element, 'groupingColumn'), column),
        secondaryGroupingColumn: optional(textOf(element, 'secondaryGroupingColumn'), column),
        summaries: readChartSummaries(children(element, 'chartSummaries'), column),
        legendPosition: textOf(element, 'legendPosition'),
        location: textOf(element, 'location'),
        showValues: flagOf(element, 'showValues'),
        showPercentage: flagOf(element, 'showPercentage'),
        expandOthers: flagOf(element, 'expandOthers'),
        line: element.line
    };
}

/** What a chart draws: of a report, or of a component of a dashboard. */
export function readChartSummaries(elements: readonly XmlElement[], column: Qualify): readonly ReportChartSummary[] {
    return elements.map((one) => ({
        column: column(textOf(one, 'column') ?? ''),
        aggregate: textOf(one, 'aggregate'),
        axis: textOf(one, 'axisBinding')
    }));
}
