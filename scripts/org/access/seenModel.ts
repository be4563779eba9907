import type { ApplicationModel, FieldModel, ObjectModel, SourceModel } from '../../metadata/index.ts';
import { restrictObject, seenPartOf, type ObjectAccess } from '../store/index.ts';
import type { Grants } from './grants.ts';
import { sharingRules } from './sharing.ts';

/** Objects that everybody who signs in may read, and nobody here writes: people and the org itself. */
const FOR_ALL: ReadonlySet<string> = new Set(['User', 'Organization', 'RecordType']);

const READ_ONLY: ObjectAccess = {
    create: false,
    edit: false,
    delete: false,
    viewAll: true,
    editable: () => false,
    rows: { read: 'all', edit: 'none', delete: 'none' }
};

/** Fields without a setting of their own: they come with the object, as those the platform brings do. */
function comesWithObject({ required, type, file }: FieldModel): boolean {
    return file === undefined || required || type === 'MasterDetail';
}

function readableFields(object: ObjectModel, grants: Grants): ReadonlyMap<string, FieldModel> {
    const fields = [...object.fields].filter(
        ([name, field]) => comesWithObject(field) || grants.field(object.name, name).readable
    );
    return new Map(fields);
}

function seenObject(object: ObjectModel, grants: Grants, userId: string): readonly ObjectModel[] {
    if (object.kind === 'customMetadata')
        return grants.customMetadata(object.name) ? [restrictObject(object, object.fields, READ_ONLY)] : [];
    const fields = readableFields(object, grants);
    if (FOR_ALL.has(object.name)) return [restrictObject(object, fields, READ_ONLY)];
    const permission = grants.object(object.name);
    if (!permission.read) return [];
    const editable = (name: string): boolean => {
        const field = object.fields.get(name);
        return field !== undefined && (comesWithObject(field) || grants.field(object.name, name).editable);
    };
    const { create, edit, viewAll } = permission;
    const rows = sharingRules(object, permission, userId);
    return [restrictObject(object, fields, { create, edit, delete: permission.delete, viewAll, editable, rows })];
}

function seenApplication(app: ApplicationModel, grants: Grants): readonly ApplicationModel[] {
    if (!grants.application(app.name)) return [];
    return [{ ...app, tabs: app.tabs.filter((tab) => grants.tab(tab)) }];
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
    return new Map(items.map((item) => [item.name, item]));
}

/**
 * The model as a user with these grants sees it: without objects and fields that may not be read, tabs and applications
 * that are not visible. Pages, layouts and list views stay whole: who draws them leaves out what the model does not have.
 */
export function seenModel(whole: SourceModel, grants: Grants, userId: string): SourceModel {
    return seenPartOf(whole, {
        ...whole,
        objects: byName([...whole.objects.values()].flatMap((object) => seenObject(object, grants, userId))),
        tabs: new Map([...whole.tabs].filter(([name]) => grants.tab(name))),
        applications: byName([...whole.applications.values()].flatMap((app) => seenApplication(app, grants)))
    });
}
