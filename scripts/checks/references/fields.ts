import { child, flagOf, numberOf, textOf, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf, isEmpty } from '../common/finding.ts';
import { checkFullName } from './nameForm.ts';

/** What a field of a type must have, and what it must not have, for a deploy to take it. */
interface Needs {
    readonly has?: readonly string[];
    readonly lacks?: readonly string[];
}

const NEEDS: Readonly<Record<string, Needs>> = {
    AutoNumber: { has: ['displayFormat'], lacks: ['length', 'required'] },
    Checkbox: { has: ['defaultValue'], lacks: ['length', 'required'] },
    Currency: { has: ['precision', 'scale'] },
    Date: { lacks: ['length'] },
    DateTime: { lacks: ['length'] },
    Email: { lacks: ['length'] },
    Html: { has: ['length', 'visibleLines'] },
    LongTextArea: { has: ['length', 'visibleLines'], lacks: ['required'] },
    Lookup: { has: ['referenceTo', 'relationshipName', 'relationshipLabel'], lacks: ['length'] },
    MasterDetail: {
        has: ['referenceTo', 'relationshipName', 'relationshipLabel', 'relationshipOrder'],
        lacks: ['required', 'deleteConstraint', 'lookupFilter', 'length']
    },
    MultiselectPicklist: { has: ['valueSet', 'visibleLines'], lacks: ['length'] },
    Number: { has: ['precision', 'scale'], lacks: ['length'] },
    Percent: { has: ['precision', 'scale'] },
    Phone: { lacks: ['length'] },
    Picklist: { has: ['valueSet'], lacks: ['length'] },
    Text: { has: ['length'] },
    TextArea: { lacks: ['length'] },
    Url: { lacks: ['length'] }
};
const NUMBERS = ['Number', 'Currency', 'Percent'];
const MOST: Readonly<Record<string, number>> = { Text: 255, LongTextArea: 131072, Html: 131072 };
const EXTERNAL_IDS = ['AutoNumber', 'Email', 'Number', 'Text'];

/** A field file has what its type needs, and nothing its type refuses. */
export const fields: Rule = {
    name: 'fields',
    run: ({ model }) => filesOf(model, 'CustomField').flatMap((file) => checkField(file, model))
};

function checkField(file: SourceFile, model: SourceModel): readonly Finding[] {
    const named = checkFullName(file);
    const label = textOf(file.root, 'label') === undefined && file.name.endsWith('__c') ? [lacking(file, 'label')] : [];
    const orphan = file.parent?.endsWith('__c') && model.objects.get(file.parent)?.file === undefined;
    const parent = orphan
        ? [
              at(
                  file,
                  undefined,
                  `The object ${file.parent} has no file.`,
                  `Add ${file.parent}.object-meta.xml or move the field.`
              )
          ]
        : [];
    const isFormula = child(file.root, 'formula') !== undefined;
    return [...named, ...label, ...parent, ...(isFormula ? formula(file) : typed(file)), ...keys(file)];
}

function lacking(file: SourceFile, name: string): Finding {
    return at(
        file,
        child(file.root, name),
        `The field has no ${name}, and a deploy needs it.`,
        `Add the element ${name}.`
    );
}

function formula(file: SourceFile): readonly Finding[] {
    const isNumber = NUMBERS.includes(textOf(file.root, 'type') ?? '');
    const needed = [...(isNumber ? ['precision', 'scale'] : []), 'formulaTreatBlanksAs'];
    const refused = ['required', 'length', 'defaultValue'].filter((name) => child(file.root, name) !== undefined);
    return [
        ...needed.filter((name) => child(file.root, name) === undefined).map((name) => lacking(file, name)),
        ...refused.map((name) =>
            at(file, child(file.root, name), `A formula field has no ${name}.`, `Take the element ${name} out.`)
        )
    ];
}

function typed(file: SourceFile): readonly Finding[] {
    const type = textOf(file.root, 'type') ?? '';
    const { has = [], lacks = [] } = NEEDS[type] ?? {};
    const missing = has
        .filter((name) => isEmpty(child(file.root, name)))
        .map((name) => at(file, child(file.root, name), `A ${type} field needs ${name}.`, `Add the element ${name}.`));
    const refused = lacks
        .map((name) => child(file.root, name))
        .filter((element) => element !== undefined && element.text !== 'false')
        .map((element) =>
            at(file, element, `A ${type} field takes no ${element?.name}.`, `Take the element ${element?.name} out.`)
        );
    return [...missing, ...refused, ...sizes(file, type), ...counter(file, type)];
}

function sizes(file: SourceFile, type: string): readonly Finding[] {
    const { root } = file;
    const [length, precision, scale] = [numberOf(root, 'length'), numberOf(root, 'precision'), numberOf(root, 'scale')];
    const most = MOST[type];
    const findings: Finding[] = [];
    if (most !== undefined && length !== undefined && (length < 1 || length > most)) {
        findings.push(
            at(file, child(root, 'length'), `A ${type} field cannot have a length of ${length}.`, `Use 1 to ${most}.`)
        );
    }
    if (precision !== undefined && precision > 18) {
        findings.push(
            at(file, child(root, 'precision'), `A precision of ${precision} is too large.`, 'Use at most 18.')
        );
    }
    if (precision !== undefined && scale !== undefined && scale > precision) {
        findings.push(
            at(
                file,
                child(root, 'scale'),
                `The scale ${scale} is larger than the precision.`,
                `Use at most ${precision}.`
            )
        );
    }
    return findings;
}

function counter(file: SourceFile, type: string): readonly Finding[] {
    const format = child(file.root, 'displayFormat');
    if (type !== 'AutoNumber' || format === undefined || /\{0+\}/.test(format.text)) return [];
    return [at(file, format, 'The auto number has no counter in its format.', 'Write for example X-{00000}.')];
}

function keys(file: SourceFile): readonly Finding[] {
    const type = textOf(file.root, 'type') ?? '';
    if (EXTERNAL_IDS.includes(type) && !child(file.root, 'formula')) return [];
    const words = { externalId: 'an external id', unique: 'unique' };
    return (['externalId', 'unique'] as const)
        .filter((name) => flagOf(file.root, name))
        .map((name) => {
            const message = `A ${type} field cannot be ${words[name]}.`;
            return at(file, child(file.root, name), message, `Use one of ${EXTERNAL_IDS.join(', ')}.`);
        });
}
