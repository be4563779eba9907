import type { Problem } from './problem.ts';
import { qualifyFormula, type Qualify } from './names.ts';
import type { FieldModel, FieldType, LookupModel, PicklistModel, PicklistValue, SourceFile } from './types.ts';
import { child, children, flagOf, numberOf, textOf, textsOf, type XmlElement } from './xml.ts';

const FIELD_TYPES: ReadonlySet<string> = new Set<FieldType>([
    'AutoNumber',
    'Checkbox',
    'Currency',
    'Date',
    'DateTime',
    'Email',
    'EncryptedText',
    'Html',
    'LongTextArea',
    'Lookup',
    'MasterDetail',
    'MultiselectPicklist',
    'Number',
    'Percent',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Time',
    'Url'
]);

/** What reading a file needs besides the file. */
export interface ReadContext {
    readonly qualify: Qualify;
    readonly globalValueSets: ReadonlyMap<string, PicklistModel>;
    readonly problems: Problem[];
}

/** Reads a CustomField file; undefined, with a problem, where its type is not one the model knows. */
export function readField(object: string, file: SourceFile, context: ReadContext): FieldModel | undefined {
    const { root } = file;
    const type = textOf(root, 'type') ?? '';
    const name = textOf(root, 'fullName') ?? file.name;
    const unusable = whyUnusable(name, type, root);
    if (unusable !== undefined) {
        if (unusable !== 'standard') {
            const { message, remedy } = unusable;
            const line = child(root, 'type')?.line ?? root.line;
            context.problems.push({
                file: file.path,
                line,
                message: `${message}; ${object}.${name} is left out.`,
                remedy
            });
        }
        return undefined;
    }
    const formula = textOf(root, 'formula');
    return {
        name: context.qualify(name),
        object,
        label: textOf(root, 'label') ?? name,
        description: textOf(root, 'description'),
        inlineHelpText: textOf(root, 'inlineHelpText'),
        type: type as FieldType,
        required: flagOf(root, 'required') || type === 'MasterDetail',
        unique: flagOf(root, 'unique'),
        externalId: flagOf(root, 'externalId'),
        caseSensitive: flagOf(root, 'caseSensitive'),
        length: numberOf(root, 'length'),
        precision: numberOf(root, 'precision'),
        scale: numberOf(root, 'scale'),
        visibleLines: numberOf(root, 'visibleLines'),
        displayFormat: textOf(root, 'displayFormat'),
        defaultValue: textOf(root, 'defaultValue'),
        formula: formula === undefined ? undefined : qualifyFormula(formula, context.qualify),
        formulaTreatBlanksAs: formula === undefined ? undefined : blanks(root),
        picklist: readPicklist(root, context, file),
        lookup: readLookup(name, root, context.qualify),
        securityClassification: textOf(root, 'securityClassification'),
        complianceGroup: textOf(root, 'complianceGroup'),
        file
    };
}

function whyUnusable(
    name: string,
    type: string,
    root: XmlElement
): { readonly message: string; readonly remedy: string } | 'standard' | undefined {
    const remedy = `Use one of ${[...FIELD_TYPES].join(', ')}.`;
    if (type === '') {
        // The file of a standard field holds what an admin changed (history, help), not what the field is.
        return name.endsWith('__c') ? { message: 'The field has no type', remedy } : 'standard';
    }
    if (!FIELD_TYPES.has(type)) {
        return { message: `Fields of type "${type}" are not supported by these tools`, remedy };
    }
    if (
        (type === 'Lookup' || type === 'MasterDetail') &&
        textOf(root, 'referenceTo') === undefined &&
        name.endsWith('__c')
    ) {
        return { message: `A ${type} needs referenceTo`, remedy: 'Name the object it looks up.' };
    }
    return undefined;
}

function blanks(root: XmlElement): 'BlankAsBlank' | 'BlankAsZero' {
    return textOf(root, 'formulaTreatBlanksAs') === 'BlankAsZero' ? 'BlankAsZero' : 'BlankAsBlank';
}

function readPicklist(root: XmlElement, context: ReadContext, file: SourceFile): PicklistModel | undefined {
    const set = child(root, 'valueSet');
    if (!set) {
        // The values of a standard picklist are a StandardValueSet of the org.
        const type = textOf(root, 'type');
        const isPicklist = type === 'Picklist' || type === 'MultiselectPicklist';
        return isPicklist ? { restricted: false, globalValueSet: undefined, values: [] } : undefined;
    }
    const globalName = textOf(set, 'valueSetName');
    const restricted = flagOf(set, 'restricted');
    const controlling = textOf(set, 'controllingField');
    const dependent = (values: readonly PicklistValue[]): Pick<PicklistModel, 'values' | 'controllingField'> =>
        controlling === undefined
            ? { values }
            : { controllingField: context.qualify(controlling), values: withValidFor(values, set) };
    if (globalName === undefined) {
        const definition = child(set, 'valueSetDefinition');
        return {
            restricted,
            globalValueSet: undefined,
            ...dependent(definition ? readValues(children(definition, 'value')) : [])
        };
    }
    const known = context.globalValueSets.get(globalName);
    if (!known) {
        context.problems.push({
            file: file.path,
            line: set.line,
            message: `The global value set "${globalName}" does not exist.`,
            remedy: 'Correct valueSetName or add the globalValueSets file.'
        });
    }
    return { restricted, globalValueSet: globalName, ...dependent(known?.values ?? []) };
}

/** Each value with those of the controlling field that offer it, as the valueSettings of a dependent picklist say. */
function withValidFor(values: readonly PicklistValue[], set: XmlElement): readonly PicklistValue[] {
    const settings = new Map(
        children(set, 'valueSettings').map((one) => [
            textOf(one, 'valueName') ?? '',
            textsOf(one, 'controllingFieldValue')
        ])
    );
    return values.map((one) => ({ ...one, validFor: settings.get(one.value) ?? [] }));
}

/** The values of a field's own set or of a global one. */
export function readValues(elements: readonly XmlElement[]): readonly PicklistValue[] {
    return elements.map((one) => {
        const value = textOf(one, 'fullName') ?? '';
        return {
            value,
            label: textOf(one, 'label') ?? value,
            isDefault: flagOf(one, 'default'),
            isActive: flagOf(one, 'isActive', true),
            description: textOf(one, 'description')
        };
    });
}

function readLookup(name: string, root: XmlElement, qualify: Qualify): LookupModel | undefined {
    const referenceTo = textsOf(root, 'referenceTo').map(qualify);
    if (referenceTo.length === 0) return undefined;
    const childName = textOf(root, 'relationshipName');
    const constraint = textOf(root, 'deleteConstraint');
    const fallback = textOf(root, 'type') === 'MasterDetail' ? 'Cascade' : 'SetNull';
    return {
        referenceTo,
        childRelationship: childName === undefined ? undefined : qualify(`${childName}__r`).replace(/__r$/, ''),
        relationship: qualify(name.replace(/__c$/, '__r')),
        relationshipLabel: textOf(root, 'relationshipLabel'),
        deleteConstraint:
            constraint === 'Restrict' || constraint === 'Cascade' || constraint === 'SetNull' ? constraint : fallback,
        ...(textOf(root, 'type') === 'MasterDetail' && {
            reparentable: flagOf(root, 'reparentableMasterDetail'),
            writeRequiresMasterRead: flagOf(root, 'writeRequiresMasterRead')
        })
    };
}
