import type { ReadContext } from './fields.ts';
import type { Qualify } from './names.ts';
import type { DashboardComponent, DashboardModel } from './reportModel.ts';
import { columnQualifier, placeOf, readChartSummaries } from './reports.ts';
import type { SourceFile } from './types.ts';
import { child, children, flagOf, numberOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** A dashboard of sections (left, middle, right) is a grid of three columns, each component so many rows high. */
const SECTIONS = ['leftSection', 'middleSection', 'rightSection'] as const;
const SECTION_ROWS = 8;
const DEFAULT_COLUMNS = 12;
const DEFAULT_ROW_HEIGHT = 36;

/** Reads a Dashboard file; components in sections are placed on a grid as Lightning does. */
export function readDashboard(file: SourceFile, { qualify }: ReadContext): DashboardModel {
    const { root } = file;
    const column = columnQualifier(qualify);
    const grid = child(root, 'dashboardGridLayout');
    return {
        ...placeOf(file),
        label: textOf(root, 'title') ?? file.name,
        description: textOf(root, 'description'),
        dashboardType: textOf(root, 'dashboardType'),
        runningUser: textOf(root, 'runningUser'),
        numberOfColumns: (grid && numberOf(grid, 'numberOfColumns')) ?? DEFAULT_COLUMNS,
        rowHeight: (grid && numberOf(grid, 'rowHeight')) ?? DEFAULT_ROW_HEIGHT,
        components: grid ? gridComponents(grid, column) : sectionComponents(root, column),
        filters: children(root, 'dashboardFilters').map((filter) => ({
            label: textOf(filter, 'name') ?? '',
            options: children(filter, 'dashboardFilterOptions').map((option) => ({
                operator: textOf(option, 'operator') ?? 'equals',
                values: textsOf(option, 'values')
            }))
        })),
        file
    };
}

function gridComponents(grid: XmlElement, column: Qualify): readonly DashboardComponent[] {
    return children(grid, 'dashboardGridComponents').flatMap((cell) => {
        const component = child(cell, 'dashboardComponent');
        if (component === undefined) return [];
        return readComponent(component, column, {
            column: numberOf(cell, 'columnIndex') ?? 0,
            row: numberOf(cell, 'rowIndex') ?? 0,
            columnSpan: numberOf(cell, 'colSpan') ?? DEFAULT_COLUMNS,
            rowSpan: numberOf(cell, 'rowSpan') ?? SECTION_ROWS
        });
    });
}

function sectionComponents(root: XmlElement, column: Qualify): readonly DashboardComponent[] {
    const columnSpan = DEFAULT_COLUMNS / SECTIONS.length;
    return SECTIONS.flatMap((name, at) => {
        const section = child(root, name);
        return (section ? children(section, 'components') : []).map((component, index) =>
            readComponent(component, column, {
                column: at * columnSpan,
                row: index * SECTION_ROWS,
                columnSpan,
                rowSpan: SECTION_ROWS
            })
        );
    });
}

type Cell = Pick<DashboardComponent, 'column' | 'row' | 'columnSpan' | 'rowSpan'>;

function readComponent(element: XmlElement, column: Qualify, cell: Cell): DashboardComponent {
    return {
        ...cell,
        componentType: textOf(element, 'componentType') ?? '',
        header: textOf(element, 'header'),
        title: textOf(element, 'title'),
        footer: textOf(element, 'footer'),
        report: textOf(element, 'report'),
        groupingColumns: textsOf(element, 'groupingColumn').map(column),
        summaries: readChartSummaries(children(element, 'chartSummary'), column),
        tableColumns: tableColumns(element, column),
        filterColumns: children(element, 'dashboardFilterColumns').map((one) => column(textOf(one, 'column') ?? '')),
        sortBy: textOf(element, 'sortBy'),
        maxValues: numberOf(element, 'maxValuesDisplayed'),
        useReportChart: flagOf(element, 'useReportChart'),
        showValues: flagOf(element, 'showValues'),
        showPercentage: flagOf(element, 'showPercentage'),
        showTotal: flagOf(element, 'showTotal'),
        expandOthers: flagOf(element, 'expandOthers'),
        legendPosition: textOf(element, 'legendPosition'),
        metricLabel: textOf(element, 'metricLabel'),
        decimals: numberOf(element, 'decimalPrecision'),
        gauge: { min: numberOf(element, 'gaugeMin'), max: numberOf(element, 'gaugeMax') },
        breakpoints: [numberOf(element, 'indicatorBreakpoint1'), numberOf(element, 'indicatorBreakpoint2')],
        line: element.line
    };
}

/** Columns of a classic table, or of a Lightning table (FlexTable). */
function tableColumns(element: XmlElement, column: Qualify): DashboardComponent['tableColumns'] {
    const flex = child(element, 'flexComponentProperties');
    return [
        ...children(element, 'dashboardTableColumn').map((one) => ({
            column: column(textOf(one, 'column') ?? ''),
            aggregate: textOf(one, 'aggregateType')
        })),
        ...(flex ? children(flex, 'flexTableColumn') : []).map((one) => ({
            column: column(textOf(one, 'reportColumn') ?? ''),
            aggregate: undefined
        }))
    ];
}
