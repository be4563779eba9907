import { child, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';
import { wrongCalls } from './formulaFunctions.ts';
import { namesIn, nestedIfs, readFormula, valueTests, type FormulaNode } from './formulaTree.ts';

const MOST_CHARACTERS = 3900;
const MOST_NESTED_IFS = 6;
const GLOBALS = [
    ...['User', 'Organization', 'Profile', 'UserRole', 'System', 'Label', 'Api', 'Permission', 'Setup', 'RecordType'],
    ...['ObjectType', 'CustomMetadata']
];

/** Every formula parses, is small enough, and names fields, values and records that exist. */
export const formulas: Rule = {
    name: 'formulas',
    run: ({ model }) => [
        ...filesOf(model, 'CustomField').flatMap((file) => checkElement(file, child(file.root, 'formula'), model)),
        ...filesOf(model, 'CustomField').flatMap((file) => checkDefault(file, model)),
        ...filesOf(model, 'ValidationRule').flatMap((file) =>
            checkElement(file, child(file.root, 'errorConditionFormula'), model)
        )
    ]
};

function checkDefault(file: SourceFile, model: SourceModel): readonly Finding[] {
    const element = child(file.root, 'defaultValue');
    if (textOf(file.root, 'type') === 'Checkbox') {
        if (element === undefined || ['true', 'false'].includes(element.text)) return [];
        return [at(file, element, `'${element.text}' is no default of a checkbox.`, 'Write true or false.')];
    }
    return checkElement(file, element, model);
}

function checkElement(file: SourceFile, element: XmlElement | undefined, model: SourceModel): readonly Finding[] {
    if (element === undefined) return [];
    const { text } = element;
    if (text.length > MOST_CHARACTERS) {
        const message = `The formula has ${text.length} characters, of which ${MOST_CHARACTERS} are allowed.`;
        return [at(file, element, message, 'Write it shorter, or move a part of it to a field of its own.')];
    }
    const tree = readFormula(text);
    if (typeof tree === 'string') {
        return [at(file, element, `The formula cannot be read: ${tree}.`, 'Mend the formula.')];
    }
    const calls = wrongCalls(tree).map(({ name, message, remedy }) => at(file, lineOf(element, name), message, remedy));
    return [
        ...nesting(file, element, tree),
        ...calls,
        ...checkNames(file, element, tree, model),
        ...checkValues(file, element, tree, model)
    ];
}

function nesting(file: SourceFile, element: XmlElement, tree: FormulaNode): readonly Finding[] {
    const deep = nestedIfs(tree);
    if (deep <= MOST_NESTED_IFS) return [];
    const message = `The formula nests ${deep} IFs, of which ${MOST_NESTED_IFS} are allowed.`;
    return [at(file, element, message, 'Write it flat with CASE, AND and OR.')];
}

function lineOf(element: XmlElement, word: string): XmlElement {
    // libxml2 gives the line of the start tag; the text starts right behind it.
    const before = element.text.split(word)[0] ?? '';
    return { ...element, line: element.line + before.split('\n').length - 1 };
}

function checkNames(file: SourceFile, element: XmlElement, tree: FormulaNode, model: SourceModel): readonly Finding[] {
    return [...new Set(namesIn(tree))].flatMap((name) => {
        const wrong = name.startsWith('$')
            ? checkGlobal(name.slice(1), file, model)
            : resolvePath(model, file.parent ?? '', name, 'relationship');
        return wrong?.kind === 'missing' ? [at(file, lineOf(element, name), wrong.message, wrong.remedy)] : [];
    });
}

function checkGlobal(name: string, file: SourceFile, model: SourceModel): ReturnType<typeof resolvePath> | undefined {
    const [global = '', first = '', second = '', ...rest] = name.split('.');
    const missing = (message: string, known: Iterable<string>, word: string) => ({
        kind: 'missing' as const,
        message,
        remedy: suggestion(word, known)
    });
    if (global === 'ObjectType') return undefined;
    if (!GLOBALS.includes(global)) return missing(`There is no global variable $${global}.`, GLOBALS, global);
    if (global === 'Label' && !model.labels.has(first))
        return missing(`There is no label ${first}.`, model.labels.keys(), first);
    if (global !== 'CustomMetadata') return undefined;
    const records = model.customMetadata.filter((one) => one.object === first).map((one) => one.developerName);
    const field = resolvePath(model, first, rest.join('.'), 'relationship');
    if (field.kind === 'missing') return field;
    return records.includes(second) ? undefined : missing(`${first} has no record ${second}.`, records, second);
}

function checkValues(file: SourceFile, element: XmlElement, tree: FormulaNode, model: SourceModel): readonly Finding[] {
    return valueTests(tree).flatMap(({ path, value, onlyPicklists }) => {
        const target = resolvePath(model, file.parent ?? '', path, 'relationship');
        if (target.kind !== 'field' || value === '') return [];
        const { picklist } = target.field;
        if (picklist === undefined) {
            if (!onlyPicklists) return [];
            return [
                at(file, lineOf(element, path), `${path} is no picklist.`, 'Compare it with = instead of ISPICKVAL.')
            ];
        }
        const known = picklist.values.map((one) => one.value);
        if (known.includes(value)) return [];
        return [
            at(file, lineOf(element, `"${value}"`), `'${value}' is not a value of ${path}.`, suggestion(value, known))
        ];
    });
}
