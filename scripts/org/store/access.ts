import type { FieldModel, ObjectModel, SourceModel } from '../../metadata/index.ts';

/** Which rows of an object: all, none, those the user owns, or those whose master is one that the user may do the same with. */
export type RowRule =
    | 'all'
    | 'none'
    | { readonly ownerId: string }
    | { readonly lookup: string; readonly object: string; readonly right: 'read' | 'edit' };

/** What one user may do with an object: its permissions, the fields that may be written, the rows by sharing. */
export interface ObjectAccess {
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    /** Sees all rows, whoever owns them: what its change events need. */
    readonly viewAll: boolean;
    /** Whether the user may write an own field of the object. */
    readonly editable: (field: string) => boolean;
    readonly rows: { readonly read: RowRule; readonly edit: RowRule; readonly delete: RowRule };
}

const EVERYTHING: ObjectAccess = {
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    editable: () => true,
    rows: { read: 'all', edit: 'all', delete: 'all' }
};

// beside the object instead of in it: what metadata says of an object is the same for everybody
const restricted = new WeakMap<ObjectModel, ObjectAccess>();

/** An object as a user sees it: with the fields that may be read, and what the user may do. */
export function restrictObject(
    object: ObjectModel,
    fields: ReadonlyMap<string, FieldModel>,
    access: ObjectAccess
): ObjectModel {
    const seen = { ...object, fields };
    restricted.set(seen, access);
    return seen;
}

/** What may be done with an object of a model; everything, unless the model is that of a restricted user. */
export function accessTo(object: ObjectModel): ObjectAccess {
    return restricted.get(object) ?? EVERYTHING;
}

const wholes = new WeakMap<SourceModel, SourceModel>();

/** Says which model another is the visible part of. */
export function seenPartOf(whole: SourceModel, seen: SourceModel): SourceModel {
    wholes.set(seen, whole);
    return seen;
}

/** The model that a user sees a part of; the model itself where nothing of it is hidden. */
export function wholeModel(model: SourceModel): SourceModel {
    return wholes.get(model) ?? model;
}
