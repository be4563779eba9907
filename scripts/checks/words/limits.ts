import { child, children, type SourceFile, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at } from '../common/finding.ts';

/** The most characters that an element of a metadata type may hold, as an entity counts for one character. */
const LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    CompactLayout: { label: 40 },
    CustomApplication: { label: 40, description: 1000 },
    CustomField: { label: 40, description: 1000, inlineHelpText: 510, relationshipLabel: 80, relationshipName: 40 },
    CustomMetadata: { label: 40 },
    CustomObject: { label: 40, pluralLabel: 40, description: 1000 },
    CustomTab: { description: 1000 },
    Dashboard: { title: 80, description: 255 },
    FlexiPage: { masterLabel: 80, description: 255 },
    GlobalValueSet: { masterLabel: 40, description: 255 },
    LightningComponentBundle: { masterLabel: 80, description: 1000 },
    ListView: { label: 40 },
    PermissionSet: { label: 80, description: 255 },
    Report: { name: 40, description: 255 },
    ReportFolder: { name: 80 },
    ReportType: { label: 50, description: 255 },
    ValidationRule: { errorMessage: 255, description: 255 }
};

/** The same for elements of a type that stand several times in a file. */
const INSIDE: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, number>>])[]>> = {
    CustomLabels: [['labels', { fullName: 80, value: 1000, shortDescription: 80, categories: 255 }]],
    CustomObject: [['nameField', { label: 40 }]],
    GlobalValueSet: [['customValue', { label: 255, description: 255 }]]
};

/** No text is longer than Salesforce takes it. */
export const limits: Rule = {
    name: 'limits',
    run: ({ model }) => model.files.flatMap(checkFile)
};

function checkFile(file: SourceFile): readonly Finding[] {
    const inside = [...(INSIDE[file.type] ?? []), ...(file.type === 'CustomField' ? VALUES : [])];
    return [
        ...checkElement(file, file.root, LIMITS[file.type] ?? {}),
        ...inside.flatMap(([path, most]) => descend(file.root, path).flatMap((one) => checkElement(file, one, most)))
    ];
}

const VALUES = [['valueSet/valueSetDefinition/value', { label: 255, description: 255 }]] as const;

function descend(element: XmlElement, path: string): readonly XmlElement[] {
    return path
        .split('/')
        .reduce<readonly XmlElement[]>((at, name) => at.flatMap((one) => children(one, name)), [element]);
}

function checkElement(
    file: SourceFile,
    element: XmlElement,
    most: Readonly<Record<string, number>>
): readonly Finding[] {
    return Object.entries(most).flatMap(([name, limit]) => {
        const found = child(element, name);
        const length = [...(found?.text ?? '')].length;
        if (found === undefined || length <= limit) return [];
        const message = `${name} has ${length} characters, of which ${limit} are allowed.`;
        return [at(file, found, message, `Shorten it by ${length - limit}.`)];
    });
}
