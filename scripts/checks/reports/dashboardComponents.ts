import type { DashboardComponent, DashboardModel, ReportModel, SourceModel } from '../../metadata/index.ts';
import { suggestion } from '../common/suggest.ts';
import type { Finding, Rule } from '../rule.ts';
import { readParts } from './reportParts.ts';

/** Lightning's grid. */
const MOST_FILTERS = 3;

/** A dashboard's component draws groupings and figures of its report, takes each filter by a column of it, and has a place. */
export const dashboardComponents: Rule = {
    name: 'dashboard-components',
    run: ({ model }) => [...model.dashboards.values()].flatMap((dashboard) => checkDashboard(dashboard, model))
};

function checkDashboard(dashboard: DashboardModel, model: SourceModel): readonly Finding[] {
    const { components, filters, file } = dashboard;
    const many = {
        file: file.path,
        line: file.root.line,
        message: `The dashboard has ${filters.length} filters.`,
        remedy: `Keep ${MOST_FILTERS}.`
    };
    return [
        ...(filters.length > MOST_FILTERS ? [many] : []),
        ...components.flatMap((component, at) => [
            ...place(dashboard, component, components.slice(0, at)),
            ...contents(dashboard, component, model)
        ])
    ];
}

function tellAt({ file }: DashboardModel, { line }: DashboardComponent) {
    return (message: string, remedy: string): readonly Finding[] => [{ file: file.path, line, message, remedy }];
}

function place(
    dashboard: DashboardModel,
    component: DashboardComponent,
    before: readonly DashboardComponent[]
): readonly Finding[] {
    const tell = tellAt(dashboard, component);
    const { column, columnSpan } = component;
    if (column + columnSpan > dashboard.numberOfColumns) {
        return tell(`The component ends beyond column ${dashboard.numberOfColumns}.`, 'Make it narrower.');
    }
    const other = before.find((one) => overlap(one, component));
    if (other === undefined) return [];
    return tell(`The component lies over another one, of ${other.report ?? other.componentType}.`, 'Move one of them.');
}

function overlap(a: DashboardComponent, b: DashboardComponent): boolean {
    const apart = (from: number, size: number, other: number, otherSize: number): boolean =>
        from + size <= other || other + otherSize <= from;
    return !apart(a.column, a.columnSpan, b.column, b.columnSpan) && !apart(a.row, a.rowSpan, b.row, b.rowSpan);
}

function contents(dashboard: DashboardModel, component: DashboardComponent, model: SourceModel): readonly Finding[] {
    const report = model.reports.get(component.report ?? '');
    if (report === undefined) return [];
    const tell = tellAt(dashboard, component);
    const { filterColumns, groupingColumns, summaries } = component;
    const { resolve } = readParts(report.file, model);
    const groupings = [...report.groupingsDown, ...report.groupingsAcross].map(({ field }) => field);
    const figures = figuresOf(report);
    return [
        ...(filterColumns.length === dashboard.filters.length
            ? []
            : tell(
                  `The component has ${filterColumns.length} filter columns for ${dashboard.filters.length} filters.`,
                  'Add one dashboardFilterColumns for each filter, in the same order.'
              )),
        ...filterColumns.flatMap((column) => {
            const target = resolve(column);
            return target.kind === 'missing' ? tell(target.message, target.remedy) : [];
        }),
        ...groupingColumns
            .filter((column) => !groupings.includes(column))
            .flatMap((column) => tell(`${column} is no grouping of ${report.name}.`, suggestion(column, groupings))),
        ...summaries
            .map(({ column, aggregate }) => figureName(column, aggregate))
            .filter((figure) => !figures.includes(figure))
            .flatMap((figure) => tell(`${report.name} does not make ${figure}.`, suggestion(figure, figures)))
    ];
}

/** What a report makes of its groups: `RowCount`, `FORMULA1`, `Sum of …`. */
function figuresOf({ columns, summaryFormulas }: ReportModel): readonly string[] {
    return [
        'RowCount',
        ...summaryFormulas.map(({ developerName }) => developerName),
        ...columns.flatMap(({ field, aggregates }) => aggregates.map((aggregate) => figureName(field, aggregate)))
    ];
}

function figureName(column: string, aggregate: string | undefined): string {
    return aggregate === undefined ? column : `${aggregate} of ${column}`;
}
