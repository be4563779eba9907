import type { ObjectModel } from '../../metadata/index.ts';
import { columnsOf, findObject, keyPrefixOf, makeId, nextNumber, quoted, type Column } from '../store/index.ts';
import type { Org, Row, SaveError, SaveResult, Stored } from '../types.ts';
import { formatAutoNumber } from './autoNumber.ts';
import { recalculateDependents } from './dependents.ts';
import { saveError } from './errors.ts';
import { applyDefaults, calculateFields, checkRules } from './calculate.ts';
import { readInput, type RecordInput } from './input.ts';
import { applyRecordType, recordTypeErrors } from './recordTypes.ts';
import { createRefusal, ownerRefusal, visibleRow } from './rights.ts';
import { insertRow, updateRow } from './rows.ts';
import { first } from './statements.ts';

type Draft = Record<string, Stored>;

/** One saved record and which of its fields that changed. */
export interface Saved {
    readonly result: SaveResult;
    readonly changed: readonly string[];
}

/** The result of a record that was not saved. */
export function failed(errors: readonly SaveError[], id?: string): SaveResult {
    return { ...(id !== undefined && { id }), success: false, errors };
}

/** The org's time as Salesforce stores it: whole seconds. */
export function stampOf(org: Org): number {
    return Math.floor(org.clock() / 1000) * 1000;
}

function names(columns: readonly Column[]): readonly string[] {
    return columns.map((column) => column.name);
}

/** The error of required fields without a value. */
export function missingFields(columns: readonly Column[], draft: Draft): readonly SaveError[] {
    const missing = columns
        .filter((column) => column.required && column.formula === undefined && (draft[column.name] ?? null) === null)
        .map((column) => column.name);
    return missing.length === 0
        ? []
        : [saveError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing)];
}

function duplicates(
    user: Org,
    object: string,
    columns: readonly Column[],
    draft: Draft,
    prior: Row | undefined
): readonly SaveError[] {
    return columns.flatMap((column) => {
        const value = draft[column.name] ?? null;
        if (!column.unique || value === null || value === prior?.[column.name]) return [];
        const sql = `SELECT "Id" FROM ${quoted(object)} WHERE ${quoted(column.name)} = ? AND "Id" <> ?`;
        const other = first(user, sql, value, draft['Id'] ?? '')?.['Id'];
        if (other === undefined) return [];
        // as Salesforce words it for whoever may not know of the other record
        const [field, id] = visibleRow(user, object, String(other)) ? [column.name, other] : ['<unknown>', '<unknown>'];
        const message = `duplicate value found: ${field} duplicates value on record with id: ${String(id)}`;
        return [saveError('DUPLICATE_VALUE', message, [column.name])];
    });
}

function nameUser(draft: Draft): void {
    draft['Name'] = [draft['FirstName'], draft['LastName']].filter((part) => typeof part === 'string').join(' ');
}

/** Calculates what is calculated, then checks the whole record. */
function complete(
    user: Org,
    object: ObjectModel,
    draft: Draft,
    prior: Row | undefined,
    given: ReadonlySet<string>
): readonly SaveError[] {
    const org = user.system;
    const columns = columnsOf(org.model, object.name);
    const missing = missingFields(columns, draft);
    if (missing.length > 0) return missing;
    const typed = recordTypeErrors(user, object, draft, given);
    if (typed.length > 0) return typed;
    if (object.name === 'User') nameUser(draft);
    calculateFields(org, object.name, draft);
    const broken = checkRules(org, object.name, draft, prior);
    return broken.length > 0 ? broken : duplicates(user, object.name, columns, draft, prior);
}

function numberAutomatically(org: Org, object: ObjectModel, draft: Draft): void {
    for (const column of columnsOf(org.model, object.name)) {
        if (column.type !== 'AutoNumber') continue;
        const number = nextNumber(org.db, object.name, column.name);
        draft[column.name] = formatAutoNumber(column.displayFormat, number, org.clock(), org.user.timeZone);
    }
}

function newDraft(org: Org, object: ObjectModel, values: Row): Draft {
    const now = stampOf(org);
    const id = makeId(keyPrefixOf(org.model, object.name), nextNumber(org.db, object.name));
    return {
        OwnerId: org.user.id,
        SetupOwnerId: org.id,
        CreatedDate: now,
        CreatedById: org.user.id,
        LastModifiedDate: values['CreatedDate'] ?? now,
        LastModifiedById: org.user.id,
        SystemModstamp: now,
        IsDeleted: 0,
        ...values,
        Id: id,
        // a custom object's name may be left out: Salesforce then takes the id
        Name: values['Name'] ?? id
    };
}

export interface RecordOptions {
    readonly auditFields: boolean;
    readonly skip: ReadonlySet<string>;
}

/** The object with everything it has, whatever its user sees of it. */
function wholeObject({ system }: Org, object: ObjectModel): ObjectModel {
    return findObject(system.model, object.name) ?? object;
}

/** Creates one record: read by what the user may write, completed and checked by everything there is. */
export function insertRecord(user: Org, seen: ObjectModel, record: RecordInput, options: RecordOptions): Saved {
    const refused = createRefusal(seen);
    if (refused) return { result: failed([refused]), changed: [] };
    const input = readInput(user, seen, record, { ...options, creating: true });
    if (input.errors.length > 0) return { result: failed(input.errors), changed: [] };
    const disowned = ownerRefusal(user, seen, input.values, undefined);
    if (disowned) return { result: failed([disowned]), changed: [] };
    const org = user.system;
    const object = wholeObject(user, seen);
    const draft = newDraft(org, object, input.values);
    applyRecordType(org, object, draft, input.given);
    applyDefaults(org, object.name, draft, input.given);
    const errors = complete(user, object, draft, undefined, input.given);
    if (errors.length > 0) return { result: failed(errors), changed: [] };
    numberAutomatically(org, object, draft);
    insertRow(org, object.name, draft);
    const changed = columnsOf(org.model, object.name).filter(
        (column) => (draft[column.name] ?? null) !== null && column.formula === undefined && column.name !== 'Id'
    );
    const id = String(draft['Id']);
    return { result: { id, success: true, created: true, errors: [] }, changed: names(changed) };
}

/** Changes one record; `prior` is its row as it is. */
export function updateRecord(
    user: Org,
    seen: ObjectModel,
    prior: Row,
    record: RecordInput,
    options: RecordOptions
): Saved {
    const id = String(prior['Id']);
    const input = readInput(user, seen, record, { ...options, creating: false });
    if (input.errors.length > 0) return { result: failed(input.errors, id), changed: [] };
    const kept = ownerRefusal(user, seen, input.values, prior);
    if (kept) return { result: failed([kept], id), changed: [] };
    const org = user.system;
    const object = wholeObject(user, seen);
    const now = stampOf(org);
    const draft: Draft = { ...prior, ...input.values };
    // Salesforce stamps every update, also one that changes nothing
    draft['LastModifiedDate'] = now;
    draft['LastModifiedById'] = org.user.id;
    draft['SystemModstamp'] = now;
    if (input.given.has('Name')) draft['Name'] ??= id;
    const errors = complete(user, object, draft, prior, input.given);
    if (errors.length > 0) return { result: failed(errors, id), changed: [] };
    updateRow(org, object.name, draft, prior);
    const changed = columnsOf(org.model, object.name).filter((column) => draft[column.name] !== prior[column.name]);
    recalculateDependents(org, object.name, id, names(changed));
    const told = changed.filter((column) => column.formula === undefined && column.name !== 'SystemModstamp');
    return { result: { id, success: true, created: false, errors: [] }, changed: names(told) };
}
