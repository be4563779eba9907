import type { FieldPermission, ObjectPermission, PermissionSetModel } from '../../metadata/index.ts';
import type { OrgAccess } from '../types.ts';

const NO_OBJECT: ObjectPermission = {
    create: false,
    read: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
const NO_FIELD: FieldPermission = { readable: false, editable: false };

/** What several permission sets grant together: whatever one of them does. */
export interface Grants {
    readonly object: (name: string) => ObjectPermission;
    readonly field: (object: string, name: string) => FieldPermission;
    readonly tab: (name: string) => boolean;
    readonly application: (name: string) => boolean;
    readonly customMetadata: (name: string) => boolean;
    readonly access: OrgAccess;
}

function either<T extends object>(sets: readonly T[], none: T): T {
    const entries = Object.keys(none).map((key) => [key, sets.some((one) => one[key as keyof T] === true)]);
    // Safe: every key of T is there, and all of T's values are yes or no.
    return Object.fromEntries(entries) as T;
}

/** What Salesforce makes of one permission: whoever may edit may read, whoever may do all may do each. */
function withImplied(given: ObjectPermission, viewAllData: boolean, modifyAllData: boolean): ObjectPermission {
    const modifyAll = given.modifyAll || modifyAllData;
    const viewAll = given.viewAll || viewAllData || modifyAll;
    return {
        create: given.create || modifyAllData,
        read: given.read || given.create || given.edit || viewAll,
        edit: given.edit || given.delete || modifyAll,
        delete: given.delete || modifyAll,
        viewAll,
        modifyAll
    };
}

/** The sum of permission sets. */
export function grantsOf(sets: readonly PermissionSetModel[]): Grants {
    const userPermissions = new Set(sets.flatMap((set) => set.userPermissions));
    const modifyAllData = userPermissions.has('ModifyAllData');
    const viewAllData = modifyAllData || userPermissions.has('ViewAllData');
    const applications = new Set(sets.flatMap((set) => set.applications));
    const tabs = new Set(
        sets.flatMap((set) => [...set.tabs].flatMap(([tab, visibility]) => (visibility === 'None' ? [] : [tab])))
    );
    const types = new Set(sets.flatMap((set) => set.customMetadataTypes));
    const seesSetup = userPermissions.has('CustomizeApplication') || viewAllData;
    return {
        object: (name) => {
            const given = sets.flatMap(({ objects }) => objects.get(name) ?? []);
            return withImplied(either(given, NO_OBJECT), viewAllData, modifyAllData);
        },
        field: (object, name) => {
            const given = sets.flatMap(({ fields }) => fields.get(`${object}.${name}`) ?? []);
            const { readable, editable } = either(given, NO_FIELD);
            return { readable: readable || editable, editable };
        },
        tab: (name) => tabs.has(name),
        application: (name) => applications.has(name),
        customMetadata: (name) => seesSetup || types.has(name),
        access: {
            permissionSets: sets.map(({ name }) => name),
            isAdmin: false,
            userPermissions,
            customPermissions: new Set(sets.flatMap((set) => set.customPermissions)),
            recordTypes: new Set(sets.flatMap((set) => set.recordTypes))
        }
    };
}
