import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { findColumn, findObject, findRelationship, type Column } from '../store/index.ts';
import type { Place, ReportSource } from './source.ts';
import type { FieldNode } from './tree.ts';

/** What a step of a path is: `Call_Queue__c` as reports write it, `Call_Queue__r`, `Owner` or `OwnerId`. */
function stepOf(object: ObjectModel, step: string): Column | undefined {
    return findColumn(object, step) ?? findRelationship(object, step);
}

function targetOf(model: SourceModel, column: Column | undefined): ObjectModel | undefined {
    return column?.lookup && findObject(model, column.lookup.referenceTo[0] ?? '');
}

interface Walk {
    /** Path to the object at the end, with its dot or slash. */
    readonly way: string;
    /** Path of the id of the record there. */
    readonly id: string;
    readonly object: ObjectModel;
    /** The lookup that led there last. */
    readonly through: Column | undefined;
}

function walk(model: SourceModel, { way, object, path }: Place): Walk | undefined {
    const first = findObject(model, object);
    let at: Walk | undefined = first && { way, id: `${way}Id`, object: first, through: undefined };
    for (const step of path.slice(0, -1)) {
        const through: Column | undefined = at && stepOf(at.object, step);
        const target = targetOf(model, through);
        at =
            at && through?.lookup && target
                ? {
                      way: `${at.way}${through.lookup.relationship}.`,
                      id: `${at.way}${through.name}`,
                      object: target,
                      through
                  }
                : undefined;
    }
    return at;
}

const AUDIT: ReadonlySet<string> = new Set([
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'OwnerId'
]);

/** `Call Queue: Created Date` where the name of the field alone would not say whose it is. */
function labelOf({ object, through }: Walk, column: Column): string {
    const label = column.lookup ? column.label.replace(/ ID$/, '') : column.label;
    if (through) return `${through.label.replace(/ ID$/, '')}: ${label}`;
    return AUDIT.has(column.name) || column.name === 'Name' ? `${object.label}: ${label}` : label;
}

/** The field that a column of a report means; undefined where the model has none. */
export function fieldNode(model: SourceModel, source: ReportSource, name: string): FieldNode | undefined {
    const place = source.place(name);
    const end = place && walk(model, place);
    const column = end && stepOf(end.object, place.path.at(-1) ?? '');
    if (!end || !column) return undefined;
    const common = {
        kind: 'field' as const,
        name,
        label: source.labelOf(name) ?? labelOf(end, column),
        owner: end.id,
        ofRow: end.id === `${source.rowWay}Id`
    };
    const own = `${end.way}${column.name}`;
    if (column.name === 'Name' && end.object.kind !== 'customMetadata')
        return { ...common, column, path: own, key: end.id, records: [end.object.name] };
    const target = targetOf(model, column);
    const nameColumn = target && findColumn(target, 'Name');
    if (!column.lookup || !nameColumn) return { ...common, column, path: own, key: own, records: [] };
    return {
        ...common,
        column: { ...nameColumn, label: column.label },
        path: `${end.way}${column.lookup.relationship}.Name`,
        key: own,
        records: column.lookup.referenceTo
    };
}
