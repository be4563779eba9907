import { child, children, flagOf, textOf, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, filesOf, isEmpty } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';
import { checkName } from './nameForm.ts';

const NEEDED: Readonly<Record<string, readonly string[]>> = {
    __c: ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'],
    __mdt: ['label', 'pluralLabel']
};
const FLAGS = ['enableBulkApi', 'enableSharing', 'enableStreamingApi'];
const SEARCH_COLUMNS = [
    'customTabListAdditionalFields',
    'lookupDialogsAdditionalFields',
    'lookupFilterFields',
    'lookupPhoneDialogsAdditionalFields',
    'searchFilterFields',
    'searchResultsAdditionalFields'
];
/** Columns of a search layout that have names of their own. */
const SEARCH_TOKEN =
    /^(NAME|FULL_NAME|CREATED_DATE|LAST_UPDATE|LAST_ACTIVITY|(OWNER|CORE|CREATEDBY_USER|UPDATEDBY_USER)\b.*)$/;

/** An object file has what a deploy needs, and what it names exists. */
export const objects: Rule = {
    name: 'objects',
    run: ({ model }) => filesOf(model, 'CustomObject').flatMap((file) => checkObject(file, model))
};

function checkObject(file: SourceFile, model: SourceModel): readonly Finding[] {
    const folder = file.path.split('/').at(-2) ?? '';
    const misplaced =
        folder === file.name
            ? []
            : [at(file, undefined, `This file lies in the folder ${folder}.`, `Name the folder ${file.name}.`)];
    const custom = file.name.endsWith('__c') ? [...flags(file), ...nameField(file), ...sharing(file, model)] : [];
    return [
        ...misplaced,
        ...checkName(file, file.name, undefined),
        ...needed(file),
        ...custom,
        ...compactLayout(file, model),
        ...searchLayouts(file, model),
        ...overrides(file, model)
    ];
}

function needed(file: SourceFile): readonly Finding[] {
    const kind = /__[a-z]+$/.exec(file.name)?.[0] ?? '';
    return (NEEDED[kind] ?? [])
        .filter((name) => isEmpty(child(file.root, name)))
        .map((name) =>
            at(
                file,
                child(file.root, name),
                `The object has no ${name}, and a deploy needs it.`,
                `Add the element ${name}.`
            )
        );
}

function flags(file: SourceFile): readonly Finding[] {
    const reports = flagOf(file.root, 'enableReports')
        ? []
        : [
              at(
                  file,
                  child(file.root, 'enableReports'),
                  'The object cannot be reported on.',
                  'Set enableReports to true.'
              )
          ];
    if (new Set(FLAGS.map((name) => flagOf(file.root, name))).size === 1) return reports;
    const odd = FLAGS.map((name) => child(file.root, name)).find((element) => element?.text !== 'true');
    return [...reports, at(file, odd, `${FLAGS.join(', ')} are not all equal.`, 'Give the three the same value.')];
}

function nameField({ root, ...file }: SourceFile): readonly Finding[] {
    const element = child(root, 'nameField');
    if (element === undefined) return [];
    if (textOf(element, 'label') === undefined) {
        return [at({ root, ...file }, element, 'The name field has no label.', 'Add the element label to it.')];
    }
    if (textOf(element, 'type') !== 'AutoNumber') return [];
    const format = child(element, 'displayFormat');
    if (/\{0+\}/.test(format?.text ?? '')) return [];
    return [
        at(
            { root, ...file },
            format ?? element,
            'The auto number has no counter in its format.',
            'Write for example X-{00000}.'
        )
    ];
}

function sharing(file: SourceFile, model: SourceModel): readonly Finding[] {
    const element = child(file.root, 'sharingModel');
    const fields = [...(model.objects.get(file.name)?.fields.values() ?? [])];
    const isDetail = fields.some((field) => field.type === 'MasterDetail');
    if ((element?.text === 'ControlledByParent') === isDetail || element === undefined) return [];
    const message = isDetail
        ? 'A detail of another object has sharing of its own.'
        : 'ControlledByParent needs a master-detail field.';
    return [
        at(
            file,
            element,
            message,
            isDetail ? 'Set sharingModel to ControlledByParent.' : 'Set sharingModel to Private.'
        )
    ];
}

function compactLayout(file: SourceFile, model: SourceModel): readonly Finding[] {
    const element = child(file.root, 'compactLayoutAssignment');
    const known = model.objects.get(file.name)?.compactLayouts;
    if (element === undefined || element.text === 'SYSTEM' || known?.has(element.text)) return [];
    return [
        at(file, element, `There is no compact layout ${element.text}.`, suggestion(element.text, known?.keys() ?? []))
    ];
}

function searchLayouts(file: SourceFile, model: SourceModel): readonly Finding[] {
    const columns = children(file.root, 'searchLayouts').flatMap((layout) => layout.children);
    return columns
        .filter((column) => SEARCH_COLUMNS.includes(column.name) && !SEARCH_TOKEN.test(column.text))
        .flatMap((column) => {
            const target = resolvePath(model, file.name, column.text, 'relationship');
            return target.kind === 'missing' ? [at(file, column, target.message, target.remedy)] : [];
        });
}

function overrides(file: SourceFile, model: SourceModel): readonly Finding[] {
    return children(file.root, 'actionOverrides').flatMap((override) => {
        const content = child(override, 'content');
        if (content === undefined || textOf(override, 'type')?.toLowerCase() !== 'flexipage') return [];
        if (model.flexiPages.has(content.text)) return [];
        return [
            at(file, content, `There is no page ${content.text}.`, suggestion(content.text, model.flexiPages.keys()))
        ];
    });
}
