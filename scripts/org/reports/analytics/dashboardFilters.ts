import type { DashboardComponent, DashboardModel, ReportModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { hidesColumn } from '../list.ts';
import type { AddedFilter } from '../visit.ts';

/** The option chosen of each filter of a dashboard, by its place; undefined where all is shown. */
export type Chosen = readonly (number | undefined)[];

/** What the options chosen add to the report of a component. */
export function chosenFilters(
    dashboard: DashboardModel,
    component: DashboardComponent,
    chosen: Chosen
): readonly AddedFilter[] {
    return dashboard.filters.flatMap(({ options }, at) => {
        const option = options[chosen[at] ?? -1];
        const column = component.filterColumns[at];
        if (!option || column === undefined || column === '') return [];
        const [first = '', second] = option.values;
        if (option.operator !== 'between')
            return [{ column, operator: option.operator, value: option.values.join(',') }];
        return [
            { column, operator: 'greaterOrEqual', value: first },
            ...(second === undefined ? [] : [{ column, operator: 'lessOrEqual', value: second }])
        ];
    });
}

/** What is said in place of a component whose reader may not see what the options chosen filter by: its numbers count more. */
export function unfiltered(
    org: Org,
    dashboard: DashboardModel,
    component: DashboardComponent,
    report: ReportModel,
    chosen: Chosen
): string | undefined {
    const names = dashboard.filters.flatMap(({ label, options }, at) => {
        const column = component.filterColumns[at] ?? '';
        const isChosen = options[chosen[at] ?? -1] !== undefined;
        return isChosen && column !== '' && hidesColumn(org, report, column) ? [`'${label}'`] : [];
    });
    if (names.length === 0) return undefined;
    return `The filter ${names.join(' and ')} cannot be applied for you, as you may not see the field that it goes by.`;
}
