import type { ReadContext } from './fields.ts';
import { readActionOverrides } from './objects.ts';
import type { ApplicationModel, PermissionSetModel, SourceFile, TabModel } from './types.ts';
import { children, flagOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Reads a CustomTab file; an object's tab is named as the object. */
export function readTab(file: SourceFile, { qualify }: ReadContext): TabModel {
    return {
        name: qualify(file.name),
        customObject: flagOf(file.root, 'customObject'),
        motif: textOf(file.root, 'motif'),
        flexiPage: textOf(file.root, 'flexiPage'),
        label: textOf(file.root, 'label'),
        file
    };
}

/** Reads a CustomApplication file. */
export function readApplication(file: SourceFile, context: ReadContext): ApplicationModel {
    return {
        name: file.name,
        label: textOf(file.root, 'label') ?? file.name,
        description: textOf(file.root, 'description'),
        tabs: textsOf(file.root, 'tabs').map(context.qualify),
        actionOverrides: readActionOverrides(file.root, context),
        file
    };
}

/** What the elements of that name switch on, by the text of one of their children. */
function enabled(root: XmlElement, element: string, key: string): readonly string[] {
    return children(root, element)
        .filter((one) => flagOf(one, 'enabled'))
        .map((one) => textOf(one, key) ?? '');
}

/** Reads a PermissionSet file: what it grants on objects, fields, tabs and applications. */
export function readPermissionSet(file: SourceFile, { qualify }: ReadContext): PermissionSetModel {
    const { root } = file;
    return {
        name: file.name,
        label: textOf(root, 'label') ?? file.name,
        description: textOf(root, 'description'),
        objects: new Map(
            children(root, 'objectPermissions').map((one) => [
                qualify(textOf(one, 'object') ?? ''),
                {
                    create: flagOf(one, 'allowCreate'),
                    read: flagOf(one, 'allowRead'),
                    edit: flagOf(one, 'allowEdit'),
                    delete: flagOf(one, 'allowDelete'),
                    viewAll: flagOf(one, 'viewAllRecords'),
                    modifyAll: flagOf(one, 'modifyAllRecords')
                }
            ])
        ),
        fields: new Map(
            children(root, 'fieldPermissions').map((one) => [
                qualify(textOf(one, 'field') ?? ''),
                { readable: flagOf(one, 'readable'), editable: flagOf(one, 'editable') }
            ])
        ),
        tabs: new Map(
            children(root, 'tabSettings').map((one) => [
                qualify(textOf(one, 'tab') ?? ''),
                textOf(one, 'visibility') ?? 'None'
            ])
        ),
        applications: children(root, 'applicationVisibilities')
            .filter((one) => flagOf(one, 'visible'))
            .map((one) => textOf(one, 'application') ?? ''),
        recordTypes: children(root, 'recordTypeVisibilities')
            .filter((one) => flagOf(one, 'visible'))
            .map((one) => qualify(textOf(one, 'recordType') ?? '')),
        userPermissions: enabled(root, 'userPermissions', 'name'),
        customPermissions: enabled(root, 'customPermissions', 'name').map(qualify),
        customMetadataTypes: enabled(root, 'customMetadataTypeAccesses', 'name').map(qualify),
        file
    };
}
