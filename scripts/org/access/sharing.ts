import { textOf, type FieldModel, type ObjectModel, type ObjectPermission } from '../../metadata/index.ts';
import type { RowRule } from '../store/index.ts';

interface Rules {
    readonly read: RowRule;
    readonly edit: RowRule;
    readonly delete: RowRule;
}

/** What an object that has no owner of its own takes its sharing from. */
function masterOf(object: ObjectModel) {
    const details = [...object.fields.values()].filter(({ type }) => type === 'MasterDetail');
    const order = ({ file }: FieldModel): number => Number((file && textOf(file.root, 'relationshipOrder')) ?? 0);
    const [field] = details.toSorted((a, b) => order(a) - order(b));
    const master = field?.lookup?.referenceTo[0];
    return field && master !== undefined ? { field, lookup: field.name, object: master } : undefined;
}

/** The rows of an object that a user may read, edit and delete: sharing model, ownership, view all and modify all. */
export function sharingRules(object: ObjectModel, permission: ObjectPermission, userId: string): Rules {
    const master = masterOf(object);
    if (master) {
        const { field, ...where } = master;
        const right = (name: 'read' | 'edit'): RowRule => ({ ...where, right: name });
        const toWrite = right(field.lookup?.writeRequiresMasterRead ? 'read' : 'edit');
        return {
            read: permission.viewAll ? 'all' : right('read'),
            edit: permission.modifyAll ? 'all' : toWrite,
            delete: permission.modifyAll ? 'all' : toWrite
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
