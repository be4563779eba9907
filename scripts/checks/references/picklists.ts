import {
    child,
    children,
    flagOf,
    textOf,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';

const LONGEST = 255;

/** A picklist has values of its own or a global set, each value once, and at most one default. */
export const picklists: Rule = {
    name: 'picklists',
    run: ({ model }) => [
        ...filesOf(model, 'CustomField').flatMap((file) => checkField(file, model)),
        ...filesOf(model, 'GlobalValueSet').flatMap((file) => checkValues(file, children(file.root, 'customValue')))
    ]
};

function checkField(file: SourceFile, model: SourceModel): readonly Finding[] {
    const set = child(file.root, 'valueSet');
    if (set === undefined) return [];
    const definition = child(set, 'valueSetDefinition');
    const name = child(set, 'valueSetName');
    if ((definition === undefined) === (name === undefined)) {
        return [
            at(
                file,
                set,
                'The picklist has not exactly one source of values.',
                'Give it valueSetName or valueSetDefinition.'
            )
        ];
    }
    if (definition !== undefined) return checkValues(file, children(definition, 'value'));
    const sets = model.globalValueSets;
    if (name === undefined || sets.has(name.text) || name.text.includes('__')) return [];
    return [at(file, name, `There is no global value set ${name.text}.`, suggestion(name.text, sets.keys()))];
}

function checkValues(file: SourceFile, values: readonly XmlElement[]): readonly Finding[] {
    const seen = new Set<string>();
    const defaults = values.filter((value) => flagOf(value, 'default'));
    const second = defaults[1];
    return [
        ...(values.length === 0 ? [at(file, undefined, 'The picklist has no values.', 'Add a value.')] : []),
        ...values.flatMap((value) => checkValue(file, value, seen)),
        ...(second === undefined
            ? []
            : [at(file, second, 'The picklist has two defaults.', 'Set default to true in one value.')])
    ];
}

function checkValue(file: SourceFile, value: XmlElement, seen: Set<string>): readonly Finding[] {
    const name = textOf(value, 'fullName') ?? '';
    const again = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    const lacking = ['fullName', 'default', 'label'].filter((element) => textOf(value, element) === undefined);
    return [
        ...lacking.map((element) =>
            at(file, value, `The value ${name} has no ${element}.`, `Add the element ${element}.`)
        ),
        ...(again ? [at(file, value, `The value ${name} is there twice.`, 'Keep one of the two.')] : []),
        ...(name.length > LONGEST
            ? [at(file, value, `The value ${name.slice(0, 40)}… is too long.`, `Use at most ${LONGEST} characters.`)]
            : [])
    ];
}
