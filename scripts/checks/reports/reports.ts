import { child, children, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';
import { readParts, type ReportParts } from './reportParts.ts';

/** A report lies in a folder that exists, is on a type that exists, shows columns that the type has, in a form that fits. */
export const reports: Rule = {
    name: 'reports',
    run: ({ model }) => filesOf(model, 'Report').flatMap((file) => checkReport(file, model))
};

function checkReport(file: SourceFile, model: SourceModel): readonly Finding[] {
    const parts = readParts(file, model);
    const type = parts.typeProblem;
    return [
        ...folder(file, model),
        ...(type === undefined ? [] : [at(file, child(file.root, 'reportType'), type.message, type.remedy)]),
        ...named(parts).flatMap((element) => {
            const target = parts.resolve(element.text);
            return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
        }),
        ...format(file, parts),
        ...repeated(file, parts)
    ];
}

function folder(file: SourceFile, model: SourceModel): readonly Finding[] {
    const name = file.name.split('/').slice(0, -1).join('/');
    const known = filesOf(model, 'ReportFolder').map((one) => one.name);
    if (name === '' || name === 'unfiled$public' || known.includes(name)) return [];
    const remedy = `Add ${name}.reportFolder-meta.xml beside the folder.`;
    return [at(file, undefined, `The report folder ${name} has no file.`, remedy)];
}

function named(parts: ReportParts) {
    const fields = parts.columns.flatMap((column) => children(column, 'field'));
    const filters = parts.criteria.flatMap((one) => children(one, 'column'));
    const single = [parts.dateColumn, parts.sortColumn].filter((element) => element !== undefined);
    return [...fields, ...parts.down, ...parts.across, ...filters, ...single];
}

function format(file: SourceFile, { down, across }: ReportParts): readonly Finding[] {
    const element = child(file.root, 'format');
    const chart = child(file.root, 'chart');
    const wrong = (message: string, remedy: string) => [at(file, element, message, remedy)];
    if (down.length > 3) return wrong('The report has more than three row groupings.', 'Keep three.');
    if (across.length > 2) return wrong('The report has more than two column groupings.', 'Keep two.');
    if (element?.text === 'Tabular' && down.length + across.length > 0) {
        return wrong('A tabular report has no groupings.', 'Set format to Summary, or take the groupings out.');
    }
    if (element?.text === 'Tabular' && chart !== undefined) {
        return [
            at(
                file,
                chart,
                'A tabular report has no chart.',
                'Set format to Summary and group it, or take the chart out.'
            )
        ];
    }
    if (element?.text === 'Summary' && (down.length === 0 || across.length > 0)) {
        return wrong('A summary report is grouped by rows only.', 'Use groupingsDown, or set format to Matrix.');
    }
    if (element?.text === 'Matrix' && (down.length === 0 || across.length === 0)) {
        return wrong(
            'A matrix report is grouped by rows and by columns.',
            'Add the other groupings, or set format to Summary.'
        );
    }
    return [];
}

function repeated(file: SourceFile, { columns, down, across, sortColumn }: ReportParts): readonly Finding[] {
    const fields = columns.flatMap((column) => children(column, 'field'));
    const groupings = [...down, ...across];
    const shown = new Set(fields.map((one) => one.text));
    const both = groupings.filter((one) => shown.has(one.text));
    const unsorted = sortColumn === undefined || shown.has(sortColumn.text) ? [] : [sortColumn];
    return [
        ...both.map((one) => at(file, one, `The grouping ${one.text} is also a column.`, 'Take the column out.')),
        ...duplicates(groupings).map((one) =>
            at(file, one, `The grouping ${one.text} is there twice.`, 'Keep one of the two.')
        ),
        ...duplicates(fields).map((one) =>
            at(file, one, `The column ${one.text} is there twice.`, 'Keep one of the two.')
        ),
        ...unsorted.map((one) =>
            at(file, one, `The report is sorted by ${one.text}, which it does not show.`, suggestion(one.text, shown))
        )
    ];
}
