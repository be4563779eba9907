import { readField, type ReadContext } from './fields.ts';
import { definedTwice, keyed } from './keyed.ts';
import { qualifyFormula } from './names.ts';
import { readRecordType } from './recordTypes.ts';
import { ofType } from './sourceFiles.ts';
import type {
    ActionOverride,
    CompactLayoutModel,
    FieldModel,
    ListViewModel,
    ObjectModel,
    SourceFile,
    ValidationRule
} from './types.ts';
import { child, children, flagOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Every object that has a file, a field or another part in the tree; parts of one object may lie in several folders. */
export function readObjects(files: readonly SourceFile[], context: ReadContext): ReadonlyMap<string, ObjectModel> {
    const byObject = new Map<string, SourceFile[]>();
    for (const file of files) {
        const name = file.type === 'CustomObject' ? (file.parent ?? file.name) : file.parent;
        if (name !== undefined) byObject.set(name, [...(byObject.get(name) ?? []), file]);
    }
    const objects = [...byObject].map(([name, parts]) => readObject(name, parts, context));
    return new Map(objects.map((object) => [object.name, object]));
}

function readObject(bareName: string, parts: readonly SourceFile[], context: ReadContext): ObjectModel {
    const name = context.qualify(bareName);
    const [file, ...others] = ofType(parts, 'CustomObject');
    for (const other of others) context.problems.push(definedTwice(name, { file: other }, file));
    const root = file?.root;
    const nameField = root && child(root, 'nameField');
    const label = (root && textOf(root, 'label')) ?? bareName;
    return {
        name,
        label,
        pluralLabel: (root && textOf(root, 'pluralLabel')) ?? label,
        description: root && textOf(root, 'description'),
        kind: kindOf(name, root),
        nameField: {
            label: (nameField && textOf(nameField, 'label')) ?? `${label} Name`,
            type: nameField && textOf(nameField, 'type') === 'AutoNumber' ? 'AutoNumber' : 'Text',
            displayFormat: nameField && textOf(nameField, 'displayFormat')
        },
        fields: readFields(name, parts, context),
        validationRules: ofType(parts, 'ValidationRule').map((one) => readRule(one, context)),
        listViews: keyed(
            ofType(parts, 'ListView').map((one) => readListView(one, context)),
            context.problems
        ),
        compactLayouts: keyed(
            ofType(parts, 'CompactLayout').map((one) => readCompactLayout(one, context)),
            context.problems
        ),
        compactLayout: root && textOf(root, 'compactLayoutAssignment'),
        recordTypes: keyed(
            ofType(parts, 'RecordType').map((one) => readRecordType(one, context)),
            context.problems
        ),
        searchFields: root ? searchFields(root).map(context.qualify) : [],
        searchable: root !== undefined && textOf(root, 'enableSearch') === 'true',
        actionOverrides: root ? readActionOverrides(root, context) : [],
        file
    };
}

function kindOf(name: string, root: XmlElement | undefined): ObjectModel['kind'] {
    if (name.endsWith('__mdt')) return 'customMetadata';
    if (name.endsWith('__e')) return 'platformEvent';
    if (!name.endsWith('__c')) return 'standard';
    return root && textOf(root, 'customSettingsType') !== undefined ? 'customSetting' : 'custom';
}

function readFields(
    object: string,
    parts: readonly SourceFile[],
    context: ReadContext
): ReadonlyMap<string, FieldModel> {
    const fields = new Map<string, FieldModel>();
    for (const file of ofType(parts, 'CustomField')) {
        const field = readField(object, file, context);
        if (!field) continue;
        const first = fields.get(field.name);
        if (first) {
            context.problems.push(definedTwice(`${object}.${field.name}`, { file }, first.file));
        } else fields.set(field.name, field);
    }
    return fields;
}

/** The actionOverrides of an object or of an application. */
export function readActionOverrides(root: XmlElement, context: ReadContext): readonly ActionOverride[] {
    return children(root, 'actionOverrides').map((one) => {
        const formFactor = textOf(one, 'formFactor');
        const page = textOf(one, 'pageOrSobjectType');
        return {
            actionName: textOf(one, 'actionName') ?? '',
            content: textOf(one, 'content'),
            formFactor:
                formFactor === 'Large' || formFactor === 'Small' || formFactor === 'Medium' ? formFactor : undefined,
            type: textOf(one, 'type') ?? 'Default',
            pageOrSobjectType: page === undefined ? undefined : context.qualify(page)
        };
    });
}

function readRule(file: SourceFile, context: ReadContext): ValidationRule {
    const field = textOf(file.root, 'errorDisplayField');
    return {
        name: textOf(file.root, 'fullName') ?? file.name,
        active: flagOf(file.root, 'active'),
        formula: qualifyFormula(textOf(file.root, 'errorConditionFormula') ?? 'false', context.qualify),
        errorMessage: textOf(file.root, 'errorMessage') ?? '',
        errorDisplayField: field === undefined ? undefined : context.qualify(field),
        file
    };
}

function readListView(file: SourceFile, context: ReadContext): ListViewModel {
    const { root } = file;
    return {
        name: textOf(root, 'fullName') ?? file.name,
        label: textOf(root, 'label') ?? file.name,
        columns: textsOf(root, 'columns').map(context.qualify),
        filterScope: textOf(root, 'filterScope') ?? 'Everything',
        filters: children(root, 'filters').map((one) => ({
            field: context.qualify(textOf(one, 'field') ?? ''),
            operation: textOf(one, 'operation') ?? '',
            value: textOf(one, 'value') ?? ''
        })),
        booleanFilter: textOf(root, 'booleanFilter'),
        file
    };
}

function readCompactLayout(file: SourceFile, context: ReadContext): CompactLayoutModel {
    return {
        name: textOf(file.root, 'fullName') ?? file.name,
        label: textOf(file.root, 'label') ?? file.name,
        fields: textsOf(file.root, 'fields').map(context.qualify),
        file
    };
}

function searchFields(root: XmlElement): readonly string[] {
    const layouts = child(root, 'searchLayouts');
    return layouts ? textsOf(layouts, 'customTabListAdditionalFields') : [];
}
