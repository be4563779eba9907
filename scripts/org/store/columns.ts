import type { FieldModel, ObjectModel, SourceModel } from '../../metadata/index.ts';
import { accessTo, type ObjectAccess } from './access.ts';
import type { Column } from './column.ts';
import { systemColumns } from './systemColumns.ts';

function fieldColumn(field: FieldModel, { create, edit, editable }: ObjectAccess): Column {
    const calculated = field.formula !== undefined || field.type === 'AutoNumber';
    const writable = !calculated && editable(field.name);
    return {
        ...field,
        system: false,
        createable: create && writable,
        // a master is chosen once, unless the file allows another
        updateable: edit && writable && (field.type !== 'MasterDetail' || field.lookup?.reparentable === true),
        nillable: !field.required && field.type !== 'Checkbox' && field.type !== 'MasterDetail'
    };
}

interface ColumnIndex {
    readonly all: readonly Column[];
    readonly byName: ReadonlyMap<string, Column>;
    readonly byRelationship: ReadonlyMap<string, Column>;
}

// a model never changes once it is loaded, so what is derived from it is derived once
const indexes = new WeakMap<ObjectModel, ColumnIndex>();

function indexOf(object: ObjectModel): ColumnIndex {
    const known = indexes.get(object);
    if (known) return known;
    const access = accessTo(object);
    const system = systemColumns(object).map((column) => ({
        ...column,
        createable: column.createable && access.create,
        updateable: column.updateable && access.edit
    }));
    const taken = new Set(system.map((column) => column.name.toLowerCase()));
    // a project may hold files of fields that every object has, such as OwnerId: they are those columns, not further ones
    const own = [...object.fields.values()].filter((field) => !taken.has(field.name.toLowerCase()));
    const all = [...system, ...own.map((field) => fieldColumn(field, access))];
    const index: ColumnIndex = {
        all,
        byName: new Map(all.map((column) => [column.name.toLowerCase(), column])),
        byRelationship: new Map(
            all.flatMap((column) => (column.lookup ? [[column.lookup.relationship.toLowerCase(), column]] : []))
        )
    };
    indexes.set(object, index);
    return index;
}

const objectNames = new WeakMap<SourceModel, ReadonlyMap<string, ObjectModel>>();

/** The object of that API name, upper and lower case alike as on the platform; undefined if there is none. */
export function findObject(model: SourceModel, name: string): ObjectModel | undefined {
    const exact = model.objects.get(name);
    if (exact) return exact;
    let names = objectNames.get(model);
    if (!names) {
        names = new Map([...model.objects.values()].map((object) => [object.name.toLowerCase(), object]));
        objectNames.set(model, names);
    }
    return names.get(name.toLowerCase());
}

/** All columns of an object, those of the platform first. Empty for an object that the model doesn't know. */
export function columnsOf(model: SourceModel, object: string): readonly Column[] {
    const found = findObject(model, object);
    return found ? indexOf(found).all : [];
}

/** The column of that API name, upper and lower case alike. */
export function findColumn(object: ObjectModel, name: string): Column | undefined {
    return indexOf(object).byName.get(name.toLowerCase());
}

/** The lookup column behind a relationship name such as `Owner` or `Shelf__r`, upper and lower case alike. */
export function findRelationship(object: ObjectModel, relationship: string): Column | undefined {
    return indexOf(object).byRelationship.get(relationship.toLowerCase());
}
