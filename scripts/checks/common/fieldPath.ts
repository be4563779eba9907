import type { FieldModel, ObjectModel, SourceModel } from '../../metadata/index.ts';
import { isMissingObject, isOurs, standardNames } from './names.ts';
import { suggestion } from './suggest.ts';

/** Where a path of field names leads to. */
export type Target =
    | { readonly kind: 'field'; readonly object: ObjectModel; readonly field: FieldModel }
    | { readonly kind: 'standard'; readonly name: string }
    /** Leads to an object of somebody else: nothing can be said about it. */
    | { readonly kind: 'foreign' }
    | { readonly kind: 'missing'; readonly message: string; readonly remedy: string };

/** How a path names a lookup on its way: `Call_Queue__r.Name` in formulas and code, `Call_Queue__c.Name` in report types. */
export type PathStyle = 'relationship' | 'lookup';

const STANDARD_RELATIONSHIPS = ['Owner', 'CreatedBy', 'LastModifiedBy', 'RecordType'];

/** Follows a path from an object. Only what this tree defines, or has to define, can be missing. */
export function resolvePath(model: SourceModel, objectName: string, path: string, style: PathStyle): Target {
    const object = model.objects.get(objectName);
    if (object === undefined)
        return isMissingObject(model, objectName) ? missingObject(model, objectName) : { kind: 'foreign' };
    const [first = '', ...rest] = path.split('.');
    return rest.length === 0 ? lastPart(object, first) : followLookup(model, object, first, rest.join('.'), style);
}

function missingObject(model: SourceModel, name: string): Target {
    return { kind: 'missing', message: `There is no object ${name}.`, remedy: suggestion(name, model.objects.keys()) };
}

function lastPart(object: ObjectModel, name: string): Target {
    const field = object.fields.get(name);
    if (field !== undefined) return { kind: 'field', object, field };
    const standard = standardNames(object);
    if (standard.includes(name)) return { kind: 'standard', name };
    if (object.kind === 'standard' && !isOurs(name)) return { kind: 'foreign' };
    return missing(object, name, [...object.fields.keys(), ...standard]);
}

function followLookup(model: SourceModel, object: ObjectModel, name: string, rest: string, style: PathStyle): Target {
    if (STANDARD_RELATIONSHIPS.includes(name)) return { kind: 'foreign' };
    const lookups = [...object.fields.values()].filter((field) => field.lookup !== undefined);
    const nameOf = (field: FieldModel) => (style === 'lookup' ? field.name : (field.lookup?.relationship ?? ''));
    const lookup = lookups.find((field) => nameOf(field) === name)?.lookup;
    if (lookup !== undefined) {
        const [to = '', ...others] = lookup.referenceTo;
        return others.length > 0 ? { kind: 'foreign' } : resolvePath(model, to, rest, style);
    }
    if (object.kind === 'standard' && !isOurs(name)) return { kind: 'foreign' };
    return missing(object, name, lookups.map(nameOf));
}

function missing(object: ObjectModel, name: string, known: Iterable<string>): Target {
    return { kind: 'missing', message: `${object.name} has no ${name}.`, remedy: suggestion(name, known) };
}

/** Relationship names (`Phone_Events__r`) under which other objects list themselves below an object, with object and lookup. */
export function childRelationships(model: SourceModel, parent: string): ReadonlyMap<string, FieldModel> {
    const fields = [...model.objects.values()].flatMap((object) => [...object.fields.values()]);
    return new Map(
        fields
            .filter(({ lookup }) => lookup?.referenceTo.includes(parent) && lookup.childRelationship !== undefined)
            .map((field) => [`${field.lookup?.childRelationship}__r`, field])
    );
}
