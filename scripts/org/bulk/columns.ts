import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn, findObject, findRelationship, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { RecordInput } from '../write/index.ts';

/** Puts one text of a CSV file into a record. */
type Place = (record: Record<string, unknown>, text: string) => void;

/** What stands for an empty value, where an empty text means that the field is left as it is. */
const NULL = '#N/A';

function valueOf(column: Column | undefined, text: string): unknown {
    if (text === NULL) return null;
    if (column?.type === 'Checkbox' && /^[01]$/.test(text.trim())) return text.trim() === '1';
    return text;
}

function parentPlace(org: Org, object: ObjectModel, relationship: string, key: string): Place | undefined {
    const lookup = findRelationship(object, relationship);
    const parent = findObject(org.model, lookup?.lookup?.referenceTo[0] ?? '');
    const column = parent && findColumn(parent, key);
    if (!lookup || !column) return undefined;
    return (record, text) => {
        if (text === NULL) record[lookup.name] = null;
        else if (text !== '') record[lookup.lookup?.relationship ?? relationship] = { [column.name]: text };
    };
}

function place(org: Org, object: ObjectModel, name: string): Place | undefined {
    const [relationship = '', key, more] = name.split('.');
    if (key !== undefined) return more === undefined ? parentPlace(org, object, relationship, key) : undefined;
    const column = findColumn(object, name);
    return column
        ? (record, text) => {
              if (text !== '') record[column.name] = valueOf(column, text);
          }
        : undefined;
}

/** Makes records of rows, or says which column of the header leads nowhere. */
export type ReadRow = { readonly read: (row: readonly string[]) => RecordInput } | { readonly problem: string };

/** What a header means: fields, and parents by external id as `Parent__r.Key__c`. */
export function readHeader(org: Org, object: ObjectModel, header: readonly string[]): ReadRow {
    const names = header.map((name) => name.trim());
    const twice = names.find((name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) !== at);
    if (twice !== undefined) return { problem: `InvalidBatch : Duplicate field name found : ${twice}` };
    const places = names.map((name) => place(org, object, name));
    const unknown = places.indexOf(undefined);
    if (unknown >= 0) return { problem: `InvalidBatch : Field name not found : ${names[unknown] ?? ''}` };
    return {
        read: (row) => {
            const record: Record<string, unknown> = {};
            row.forEach((text, at) => places[at]?.(record, text));
            return record;
        }
    };
}
