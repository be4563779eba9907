import type { FieldModel, ReportFilter, ReportModel, SourceModel } from '../../metadata/index.ts';
import { resolvePath, type Target } from '../common/fieldPath.ts';
import type { Finding, Rule } from '../rule.ts';
import { readParts } from './reportParts.ts';

type Kind = 'text' | 'number' | 'date' | 'picklist' | 'multipicklist' | 'checkbox';

const ALWAYS = ['equals', 'notEqual'];
const ORDER = ['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const WORDS = ['contains', 'notContain', 'startsWith'];

/** The operators that a filter on a field takes (Salesforce Help, "Filter Operators Reference"). */
const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
    text: [...ALWAYS, ...ORDER, ...WORDS],
    number: [...ALWAYS, ...ORDER],
    date: [...ALWAYS, ...ORDER],
    picklist: [...ALWAYS, ...WORDS],
    multipicklist: [...ALWAYS, 'includes', 'excludes'],
    checkbox: ALWAYS
};

/** A filter compares a field in a way that its type has, and numbers with numbers. */
export const reportOperators: Rule = {
    name: 'report-operators',
    run: ({ model }) => [...model.reports.values()].flatMap((report) => checkReport(report, model))
};

function checkReport(report: ReportModel, model: SourceModel): readonly Finding[] {
    const { resolve } = readParts(report.file, model);
    const file = report.file.path;
    return [
        ...report.filters.flatMap((filter) => checkFilter(file, filter, resolve(filter.column))),
        ...report.crossFilters.flatMap(({ relatedTable, filters }) =>
            filters.flatMap((filter) =>
                checkFilter(file, filter, resolvePath(model, relatedTable, filter.column, 'lookup'))
            )
        )
    ];
}

function checkFilter(file: string, filter: ReportFilter, target: Target): readonly Finding[] {
    if (target.kind !== 'field') return [];
    const { column, operator, value, line, columnToColumn } = filter;
    const kind = kindOf(target.field);
    if (kind === undefined) {
        const message = `${column} is of type ${target.field.type}, which reports do not filter.`;
        return [{ file, line, message, remedy: 'Take the filter out.' }];
    }
    if (!OPERATORS[kind].includes(operator)) {
        const message = `${column} is a ${kind}, and has no filter '${operator}'.`;
        return [{ file, line, message, remedy: `Use one of ${OPERATORS[kind].join(', ')}.` }];
    }
    const isWrong = (part: string): boolean => part.trim() !== '' && Number.isNaN(Number(part));
    if (kind !== 'number' || columnToColumn || !value.split(',').some(isWrong)) return [];
    return [{ file, line, message: `${column} is a number, and '${value}' is none.`, remedy: 'Write a number.' }];
}

function kindOf({ type }: FieldModel): Kind | undefined {
    switch (type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return 'number';
        case 'Date':
        case 'DateTime':
        case 'Time':
            return 'date';
        case 'Picklist':
            return 'picklist';
        case 'MultiselectPicklist':
            return 'multipicklist';
        case 'Checkbox':
            return 'checkbox';
        case 'EncryptedText':
            return undefined;
        default:
            return 'text';
    }
}
