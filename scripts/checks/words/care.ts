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
import { at } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';

/** The words that a file of a metadata type owes its readers. */
const OWED: Readonly<Record<string, readonly string[]>> = {
    CustomApplication: ['description'],
    CustomField: ['description', 'inlineHelpText', 'securityClassification'],
    CustomObject: ['description'],
    Dashboard: ['description'],
    Flow: ['description'],
    GlobalValueSet: ['description'],
    PermissionSet: ['description'],
    Report: ['description'],
    ReportType: ['description'],
    ValidationRule: ['description']
};
/** What the words are for, as the remedy says it. */
const FOR: Readonly<Record<string, string>> = {
    description: 'Say in a sentence what it is for.',
    inlineHelpText: 'Say in a sentence what a person on the page has to know.',
    securityClassification: 'Say who may see it: Public, Internal, Confidential, Restricted or MissionCritical.',
    shortDescription: 'Say where the text shows, for translators.',
    masterLabel: 'Give the name that App Builder shows.'
};

/** Salesforce's own words for how sensitive a field is, and for the laws it falls under; the schema takes any text. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
    securityClassification: ['Public', 'Internal', 'Confidential', 'Restricted', 'MissionCritical'],
    complianceGroup: ['PII', 'HIPAA', 'GDPR', 'PCI', 'COPPA', 'CCPA']
};

/** Everything that people read about is described, helped, labelled and classified. */
export const care: Rule = {
    name: 'care',
    run: ({ model }) => model.files.flatMap((file) => checkFile(file, model))
};

function checkFile(file: SourceFile, model: SourceModel): readonly Finding[] {
    const owed = lacking(file, file.root, OWED[file.type] ?? [], file.type);
    if (file.type === 'CustomField')
        return [...owed, ...values(file, fieldValues(file)), ...sameWords(file), ...classes(file)];
    if (file.type === 'GlobalValueSet') return values(file, children(file.root, 'customValue')).concat(owed);
    if (file.type === 'CustomLabels') return children(file.root, 'labels').flatMap((label) => labelWords(file, label));
    if (file.type === 'LightningComponentBundle' && flagOf(file.root, 'isExposed')) {
        return lacking(file, file.root, ['masterLabel', 'description'], 'exposed component');
    }
    return file.type === 'CustomObject' && model.objects.get(file.name)?.kind === 'standard' ? [] : owed;
}

function lacking(file: SourceFile, element: XmlElement, names: readonly string[], what: string): readonly Finding[] {
    return names
        .filter((name) => (textOf(element, name) ?? '').trim() === '')
        .map((name) => {
            const remedy = FOR[name] ?? `Add the element ${name}.`;
            return at(file, child(element, name) ?? element, `The ${what} has no ${name}.`, remedy);
        });
}

function fieldValues(file: SourceFile): readonly XmlElement[] {
    return children(file.root, 'valueSet')
        .flatMap((set) => children(set, 'valueSetDefinition'))
        .flatMap((definition) => children(definition, 'value'));
}

function values(file: SourceFile, all: readonly XmlElement[]): readonly Finding[] {
    return all.flatMap((value) => lacking(file, value, ['description'], `value ${textOf(value, 'fullName') ?? ''}`));
}

function classes(file: SourceFile): readonly Finding[] {
    return Object.entries(CLASSES).flatMap(([name, known]) => {
        const element = child(file.root, name);
        const unknown = element?.text.split(';').find((word) => word !== '' && !known.includes(word));
        return unknown === undefined
            ? []
            : [at(file, element, `'${unknown}' is no ${name}.`, suggestion(unknown, known))];
    });
}

function sameWords(file: SourceFile): readonly Finding[] {
    const description = child(file.root, 'description');
    const label = textOf(file.root, 'label') ?? '';
    if (description === undefined || description.text.trim().toLowerCase() !== label.toLowerCase()) return [];
    return [at(file, description, 'The description only repeats the label.', 'Say in a sentence what it is for.')];
}

function labelWords(file: SourceFile, label: XmlElement): readonly Finding[] {
    const name = textOf(label, 'fullName') ?? '';
    const short = textOf(label, 'shortDescription') ?? '';
    const repeated = short === name || short === textOf(label, 'value') ? [child(label, 'shortDescription')] : [];
    return [
        ...lacking(file, label, ['value', 'shortDescription'], `label ${name}`),
        ...repeated
            .filter((element) => element !== undefined)
            .map((element) =>
                at(file, element, `The shortDescription of ${name} only repeats it.`, FOR['shortDescription'] ?? '')
            )
    ];
}
