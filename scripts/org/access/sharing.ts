import { textOf, type ObjectModel, type ObjectPermission } from '../../metadata/index.ts';
import type { RowRule } from '../store/index.ts';

interface Rules {
    readonly read: RowRule;
    readonly edit: RowRule;
    readonly delete: RowRule;
}

/** What an object that has no owner of its own takes its sharing from. */
function masterOf(object: ObjectModel): { readonly lookup: string; readonly object: string } | undefined {
    const field = [...object.fields.values()].find(({ type }) => type === 'MasterDetail');
    const master = field?.lookup?.referenceTo[0];
    return field && master !== undefined ? { lookup: field.name, object: master } : undefined;
}

/** The rows of an object that a user may read, edit and delete: sharing model, ownership, view all and modify all. */
export function sharingRules(object: ObjectModel, permission: ObjectPermission, userId: string): Rules {
    const master = masterOf(object);
    if (master) {
        // without writeRequiresMasterRead, a detail is written by whoever may write its master
        const right = (name: 'read' | 'edit'): RowRule => ({ ...master, right: name });
        return {
            read: permission.viewAll ? 'all' : right('read'),
            edit: permission.modifyAll ? 'all' : right('edit'),
            delete: permission.modifyAll ? 'all' : right('edit')
        };
    }
    const model = (object.file && textOf(object.file.root, 'sharingModel')) ?? 'ReadWrite';
    const own: RowRule = { ownerId: userId };
    const isPublic = model === 'Read' || model.startsWith('ReadWrite');
    return {
        read: permission.viewAll || isPublic ? 'all' : own,
        edit: permission.modifyAll || model.startsWith('ReadWrite') ? 'all' : own,
        delete: permission.modifyAll ? 'all' : own
    };
}
