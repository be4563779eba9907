import {
    child,
    children,
    flagOf,
    textOf,
    type FieldModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { isMissingObject, isOurs, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** What one object permission brings with it. */
const IMPLIES: Readonly<Record<string, readonly string[]>> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

/** A permission set grants what exists, what can be granted, and nothing that needs what it does not grant. */
export const permissionSets: Rule = {
    name: 'permission-sets',
    run: ({ model }) => filesOf(model, 'PermissionSet').flatMap((file) => checkSet(file, model))
};

function checkSet(file: SourceFile, model: SourceModel): readonly Finding[] {
    const { root } = file;
    return [
        ...children(root, 'fieldPermissions').flatMap((one) => checkField(file, one, model)),
        ...children(root, 'objectPermissions').flatMap((one) => checkObject(file, one, model)),
        ...children(root, 'tabSettings').flatMap((one) => checkTab(file, one, model)),
        ...children(root, 'applicationVisibilities').flatMap((one) => checkApplication(file, one, model)),
        ...twice(file, 'fieldPermissions', 'field'),
        ...twice(file, 'objectPermissions', 'object'),
        ...twice(file, 'tabSettings', 'tab')
    ];
}

function twice(file: SourceFile, list: string, key: string): readonly Finding[] {
    const keys = children(file.root, list).flatMap((one) => children(one, key));
    return duplicates(keys).map((one) => at(file, one, `${one.text} is there twice.`, 'Keep one of the two.'));
}

function checkField(file: SourceFile, permission: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(permission, 'field');
    const [object = '', ...rest] = (element?.text ?? '').split('.');
    const findings: Finding[] = [];
    if (flagOf(permission, 'editable') && !flagOf(permission, 'readable')) {
        findings.push(at(file, permission, `${element?.text} is editable but not readable.`, 'Set readable to true.'));
    }
    if (
        file.root.children.every((one) => one.name !== 'objectPermissions' || textOf(one, 'object') !== object) &&
        isOurs(object)
    ) {
        const message = `${element?.text} is granted without its object.`;
        findings.push(at(file, element, message, `Add objectPermissions for ${object}, or take the field out.`));
    }
    const target = resolvePath(model, object, rest.join('.'), 'relationship');
    if (target.kind === 'missing') findings.push(at(file, element, target.message, target.remedy));
    if (target.kind === 'field' && flagOf(permission, 'editable') && isCalculated(target.field)) {
        const message = `${element?.text} is filled by Salesforce and cannot be editable.`;
        findings.push(at(file, child(permission, 'editable'), message, 'Set editable to false.'));
    }
    if (target.kind === 'field' && target.field.required) {
        const message = `${element?.text} is required, and permission sets cannot list required fields.`;
        findings.push(at(file, element, message, 'Take it out: everybody who may write the object may write it.'));
    }
    return findings;
}

function isCalculated({ formula, type }: FieldModel): boolean {
    return formula !== undefined || type === 'AutoNumber';
}

function checkObject(file: SourceFile, permission: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(permission, 'object');
    const name = element?.text ?? '';
    if (isMissingObject(model, name)) {
        return [at(file, element, `There is no object ${name}.`, suggestion(name, objectNames(model)))];
    }
    const lacking = Object.entries(IMPLIES)
        .filter(([granted]) => flagOf(permission, granted))
        .flatMap(([granted, needed]) =>
            needed.filter((one) => !flagOf(permission, one)).map((one) => ({ granted, one }))
        );
    const findings = lacking.map(({ granted, one }) =>
        at(
            file,
            child(permission, one) ?? permission,
            `${granted} on ${name} needs ${one}.`,
            `Grant ${one} too, or not ${granted}.`
        )
    );
    return [...findings, ...masters(file, permission, name, model)];
}

function masters(file: SourceFile, permission: XmlElement, name: string, model: SourceModel): readonly Finding[] {
    const details = [...(model.objects.get(name)?.fields.values() ?? [])].filter(
        (field) => field.type === 'MasterDetail'
    );
    const readable = children(file.root, 'objectPermissions')
        .filter((one) => flagOf(one, 'allowRead'))
        .map((one) => textOf(one, 'object'));
    return details
        .flatMap((field) => field.lookup?.referenceTo ?? [])
        .filter((master) => flagOf(permission, 'allowRead') && !readable.includes(master))
        .map((master) =>
            at(file, permission, `Reading ${name} needs reading ${master}.`, `Grant allowRead on ${master}.`)
        );
}

function checkTab(file: SourceFile, setting: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(setting, 'tab');
    if (element === undefined || element.text.startsWith('standard-') || model.tabs.has(element.text)) return [];
    return [at(file, element, `There is no tab ${element.text}.`, suggestion(element.text, model.tabs.keys()))];
}

function checkApplication(file: SourceFile, setting: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(setting, 'application');
    if (element === undefined || /^standard__/.test(element.text) || model.applications.has(element.text)) return [];
    return [
        at(
            file,
            element,
            `There is no application ${element.text}.`,
            suggestion(element.text, model.applications.keys())
        )
    ];
}
