import {
    child,
    children,
    textOf,
    type FieldModel,
    type LayoutModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** Columns of a related list that have names of their own. */
const TOKEN = /^[A-Z_.0-9]+$/;

/** A layout places fields that exist, each once, every required one, and related lists of lookups to its object. */
export const layouts: Rule = {
    name: 'layouts',
    run: ({ model }) =>
        filesOf(model, 'Layout').flatMap((file) => {
            const layout = model.layouts.get(file.name);
            return layout === undefined ? [] : checkLayout(file, layout, model);
        })
};

function checkLayout(file: SourceFile, { object }: LayoutModel, model: SourceModel): readonly Finding[] {
    if (isMissingObject(model, object)) {
        return [at(file, undefined, `There is no object ${object}.`, suggestion(object, objectNames(model)))];
    }
    const placed = children(file.root, 'layoutSections')
        .flatMap((section) => children(section, 'layoutColumns'))
        .flatMap((column) => children(column, 'layoutItems'))
        .flatMap((item) => children(item, 'field'));
    const unknown = placed.flatMap((element) => {
        const target = resolvePath(model, object, element.text, 'relationship');
        return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
    });
    return [
        ...unknown,
        ...duplicates(placed).map((one) => at(file, one, `${one.text} is placed twice.`, 'Keep one of the two.')),
        ...frozen(file, object, model),
        ...unplaced(file, placed, model.objects.get(object)?.fields.values() ?? []),
        ...children(file.root, 'relatedLists').flatMap((list) => checkRelatedList(file, list, object, model))
    ];
}

/** What Salesforce fills in cannot be edited: a deploy takes it as Readonly only. */
function frozen(file: SourceFile, object: string, model: SourceModel): readonly Finding[] {
    return children(file.root, 'layoutSections')
        .flatMap((section) => children(section, 'layoutColumns'))
        .flatMap((column) => children(column, 'layoutItems'))
        .flatMap((item) => {
            const field = model.objects.get(object)?.fields.get(textOf(item, 'field') ?? '');
            const behavior = child(item, 'behavior');
            const calculated = field?.formula !== undefined || field?.type === 'AutoNumber';
            if (!calculated || behavior === undefined || behavior.text === 'Readonly') return [];
            const message = `${field.name} is filled by Salesforce and cannot be ${behavior.text}.`;
            return [at(file, behavior, message, 'Write Readonly.')];
        });
}

function unplaced(file: SourceFile, placed: readonly XmlElement[], fields: Iterable<FieldModel>): readonly Finding[] {
    const names = new Set(placed.map((element) => element.text));
    return [...fields]
        .filter((field) => field.required && field.type !== 'Checkbox' && field.defaultValue === undefined)
        .filter((field) => !names.has(field.name))
        .map((field) => at(file, undefined, `The required field ${field.name} is not placed.`, 'Add it to a section.'));
}

function checkRelatedList(file: SourceFile, list: XmlElement, object: string, model: SourceModel): readonly Finding[] {
    const element = list.children.find((one) => one.name === 'relatedList');
    const [childName = '', lookupName = ''] = (element?.text ?? '').split('.');
    if (element === undefined || lookupName === '' || !lookupName.endsWith('__c')) return [];
    const target = resolvePath(model, childName, lookupName, 'relationship');
    if (target.kind === 'missing') return [at(file, element, target.message, target.remedy)];
    if (target.kind === 'field' && !target.field.lookup?.referenceTo.includes(object)) {
        return [
            at(
                file,
                element,
                `${element.text} is no lookup to ${object}.`,
                'Name a lookup of the child to this object.'
            )
        ];
    }
    const columns = [...children(list, 'fields'), ...children(list, 'sortField')];
    return columns.flatMap((column) => {
        if (TOKEN.test(column.text)) return [];
        const found = resolvePath(model, childName, column.text, 'relationship');
        return found.kind === 'missing' ? [at(file, column, found.message, found.remedy)] : [];
    });
}
