import {
    children,
    qualifier,
    textOf,
    type CustomMetadataRecord,
    type Problem,
    type SourceModel
} from '../metadata/index.ts';
import { columnsOf, findColumn, findObject, fromApi, type Column } from './store/index.ts';
import type { Row, Stored } from './types.ts';

/** A row of a custom metadata type, ready for its table. */
export interface MetadataRow {
    readonly object: string;
    readonly row: Row;
}

type Tell = (message: string, field?: string) => void;

function tellerOf({ file }: CustomMetadataRecord, namespace: string, problems: Problem[]): Tell {
    const qualify = qualifier(namespace);
    return (message, field) => {
        const value = children(file.root, 'values').find((one) => qualify(textOf(one, 'field') ?? '') === field);
        const remedy = 'Correct the record or its type; the rest of it is there.';
        problems.push({ file: file.path, line: (value ?? file.root).line, message, remedy });
    };
}

function valuesOf(record: CustomMetadataRecord, model: SourceModel, tell: Tell): Row {
    const object = findObject(model, record.object);
    const values: Record<string, Stored> = {};
    for (const [name, value] of Object.entries(record.values)) {
        const column = object && findColumn(object, name);
        if (!column) {
            tell(`${record.object} has no field ${name} in the local org; its value is left out.`, name);
            continue;
        }
        const converted = fromApi(column, value ?? null);
        if ('stored' in converted) values[column.name] = converted.stored;
        else tell(`${column.name} takes a ${converted.expected}, not "${String(value)}"; the value is left out.`, name);
    }
    return values;
}

/** What every custom metadata record has beside the fields of its type. */
function namesOf({ developerName, label }: CustomMetadataRecord, namespace: string): Row {
    return {
        DeveloperName: developerName,
        MasterLabel: label,
        Label: label,
        Language: 'en_US',
        NamespacePrefix: namespace === '' ? null : namespace,
        QualifiedApiName: namespace === '' ? developerName : `${namespace}__${developerName}`
    };
}

/** The column whose value another record of the type already has; where there is none, the values count as taken. */
function takenColumn(columns: readonly Column[], row: Row, taken: Set<string>): Column | undefined {
    const keys = columns
        .filter((column) => column.unique || column.name === 'DeveloperName')
        .filter((column) => (row[column.name] ?? null) !== null)
        .map((column) => ({
            column,
            key: `${column.object}.${column.name}=${String(row[column.name])}`.toLowerCase()
        }));
    const found = keys.find(({ key }) => taken.has(key));
    if (!found) for (const { key } of keys) taken.add(key);
    return found?.column;
}

/** The rows of the project's custom metadata records, and what of them has no place in its table. */
export function readCustomMetadata(model: SourceModel): {
    readonly rows: readonly MetadataRow[];
    readonly problems: readonly Problem[];
} {
    const rows: MetadataRow[] = [];
    const problems: Problem[] = [];
    const taken = new Set<string>();
    for (const record of model.customMetadata) {
        const tell = tellerOf(record, model.namespace, problems);
        const object = findObject(model, record.object);
        if (!object) {
            tell(`The local org has no ${record.object}; the record is left out.`);
            continue;
        }
        const row = { ...namesOf(record, model.namespace), ...valuesOf(record, model, tell) };
        const twice = takenColumn(columnsOf(model, object.name), row, taken);
        if (twice)
            tell(`Another record of ${object.name} has the same ${twice.name}; this one is left out.`, twice.name);
        else rows.push({ object: object.name, row });
    }
    return { rows, problems };
}
