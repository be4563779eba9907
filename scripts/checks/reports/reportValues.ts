import {
    child,
    children,
    textOf,
    type FieldModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { checkFilterLogic, checkFilterValue } from '../common/filters.ts';
import { at, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';
import { readParts, type ReportParts } from './reportParts.ts';

const SUMMED: readonly FieldModel['type'][] = ['Number', 'Currency', 'Percent', 'Checkbox', 'Date', 'DateTime', 'Time'];
const DATES: readonly FieldModel['type'][] = ['Date', 'DateTime'];
const STANDARD_DATES = /(CREATED_DATE|LAST_UPDATE|LAST_ACTIVITY|Date|SystemModstamp)$/;

/** A report adds up numbers, filters by values that exist, takes its time from a date, and charts what it groups and sums. */
export const reportValues: Rule = {
    name: 'report-values',
    run: ({ model }) =>
        filesOf(model, 'Report').flatMap((file) => {
            const parts = readParts(file, model);
            return [
                ...aggregates(file, parts),
                ...dateColumn(file, parts),
                ...filters(file, parts),
                ...chart(file, parts),
                ...children(file.root, 'crossFilters').flatMap((one) => crossFilter(file, one, model))
            ];
        })
};

function aggregates(file: SourceFile, parts: ReportParts): readonly Finding[] {
    return parts.columns.flatMap((column) => {
        const name = textOf(column, 'field') ?? '';
        const target = parts.resolve(name);
        if (target.kind !== 'field' || SUMMED.includes(target.field.type)) return [];
        return children(column, 'aggregateTypes')
            .filter((one) => one.text !== 'Unique')
            .map((one) =>
                at(
                    file,
                    one,
                    `${name} is of type ${target.field.type}, and has no ${one.text}.`,
                    'Take it out, or use Unique.'
                )
            );
    });
}

function dateColumn(file: SourceFile, { dateColumn: element, resolve }: ReportParts): readonly Finding[] {
    if (element === undefined) return [];
    const target = resolve(element.text);
    const isDate =
        target.kind === 'field'
            ? DATES.includes(target.field.type)
            : target.kind !== 'standard' || STANDARD_DATES.test(target.name);
    return isDate ? [] : [at(file, element, `${element.text} is no date.`, 'Name a date field in dateColumn.')];
}

function filters(file: SourceFile, { criteria, resolve }: ReportParts): readonly Finding[] {
    const container = child(file.root, 'filter');
    const logic = container && child(container, 'booleanFilter');
    const faulty = logic === undefined ? undefined : checkFilterLogic(logic.text, criteria.length);
    return [
        ...(faulty === undefined ? [] : [at(file, logic, faulty.message, faulty.remedy)]),
        ...criteria.flatMap((one) => {
            const target = resolve(textOf(one, 'column') ?? '');
            const value = child(one, 'value');
            if (target.kind !== 'field' || textOf(one, 'columnToColumn') === 'true') return [];
            const wrong = checkFilterValue(target.field, textOf(one, 'operator') ?? '', value?.text ?? '');
            return wrong === undefined ? [] : [at(file, value ?? one, wrong.message, wrong.remedy)];
        })
    ];
}

function chart(file: SourceFile, { columns, down, across }: ReportParts): readonly Finding[] {
    const element = child(file.root, 'chart');
    if (element === undefined) return [];
    const groupings = [...down, ...across].map((one) => one.text);
    const formulas = children(file.root, 'aggregates').map((one) => textOf(one, 'developerName'));
    const drawn = [...children(element, 'groupingColumn'), ...children(element, 'secondaryGroupingColumn')];
    return [
        ...drawn
            .filter((one) => !groupings.includes(one.text))
            .map((one) =>
                at(
                    file,
                    one,
                    `The chart is drawn by ${one.text}, which is no grouping.`,
                    suggestion(one.text, groupings)
                )
            ),
        ...children(element, 'chartSummaries').flatMap((summary) => {
            const column = child(summary, 'column');
            if (column === undefined || column.text === 'RowCount' || formulas.includes(column.text)) return [];
            const wanted = textOf(summary, 'aggregate') ?? 'Sum';
            const shown = columns.find((one) => textOf(one, 'field') === column.text);
            if (shown && children(shown, 'aggregateTypes').some((one) => one.text === wanted)) return [];
            return [
                at(
                    file,
                    column,
                    `The chart shows the ${wanted} of ${column.text}, which the report does not make.`,
                    `Add aggregateTypes ${wanted} to the column.`
                )
            ];
        })
    ];
}

function crossFilter(file: SourceFile, filter: XmlElement, model: SourceModel): readonly Finding[] {
    const table = textOf(filter, 'relatedTable') ?? '';
    const join = child(filter, 'relatedTableJoinColumn');
    const used = [join, ...children(filter, 'criteriaItems').map((one) => child(one, 'column'))].filter(
        (one) => one !== undefined
    );
    const unknown = used.flatMap((element) => {
        const target = resolvePath(model, table, element.text, 'lookup');
        return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
    });
    const target = resolvePath(model, table, join?.text ?? '', 'lookup');
    if (target.kind !== 'field' || target.field.lookup !== undefined)
        return [...unknown, ...crossValues(file, filter, table, model)];
    return [
        ...unknown,
        at(file, join, `${join?.text} is no lookup of ${table}.`, 'Name the lookup to the object reported on.')
    ];
}

function crossValues(file: SourceFile, filter: XmlElement, table: string, model: SourceModel): readonly Finding[] {
    return children(filter, 'criteriaItems').flatMap((one) => {
        const target = resolvePath(model, table, textOf(one, 'column') ?? '', 'lookup');
        if (target.kind !== 'field') return [];
        const wrong = checkFilterValue(target.field, textOf(one, 'operator') ?? '', textOf(one, 'value') ?? '');
        return wrong === undefined ? [] : [at(file, child(one, 'value') ?? one, wrong.message, wrong.remedy)];
    });
}
