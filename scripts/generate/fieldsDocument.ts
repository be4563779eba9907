import type { FieldModel, ObjectModel } from '../metadata/index.ts';
import type { Generator } from './generated.ts';

const TYPES: Readonly<Partial<Record<FieldModel['type'], string>>> = {
    AutoNumber: 'auto number',
    Checkbox: 'checkbox',
    Date: 'date',
    DateTime: 'date and time',
    LongTextArea: 'long text',
    MasterDetail: 'master-detail',
    MultiselectPicklist: 'picklist of several values',
    TextArea: 'text area',
    Url: 'URL'
};

/** docs/fields.md: what every object, field and picklist value means, in the words of the metadata itself. */
export const fieldsDocument: Generator = {
    path: 'docs/fields.md',
    write: (model) => {
        const objects = [...model.objects.values()]
            .filter((object) => object.file !== undefined)
            .sort((a, b) => (a.label < b.label ? -1 : 1));
        return [
            '# Objects and fields',
            'This page is generated from the metadata in `force-app` by `npm run generate`: correct the words there, not here.',
            'Each entry gives the label, the API name and the type, then the meaning. In a managed package every API name that ends in `__c`, `__r` or `__mdt` carries the namespace of the package in front.',
            '## Contents',
            objects.map(({ label, name }) => `- [${label}](#${anchor(`${label} ${name}`)})`).join('\n'),
            ...objects.flatMap(objectSection)
        ].join('\n\n');
    }
};

function anchor(heading: string): string {
    return heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-');
}

function objectSection(object: ObjectModel): readonly string[] {
    const { nameField } = object;
    const format = nameField.displayFormat === undefined ? '' : ` \`${nameField.displayFormat}\``;
    const name = `- **${nameField.label}** (\`Name\`, ${nameField.type === 'Text' ? 'text' : 'auto number'}${format})`;
    const fields = [...object.fields.values()].map(fieldEntry);
    const rules = object.validationRules.map(
        ({ name: rule, errorMessage, active }) =>
            `- \`${rule}\`${active ? '' : ' (switched off)'}: ${escape(errorMessage)}`
    );
    return [
        `## ${escape(object.label)} \`${object.name}\``,
        escape(object.description ?? ''),
        [...(object.kind === 'customMetadata' ? [] : [name]), ...fields].join('\n'),
        ...(rules.length === 0 ? [] : ['### Rules', rules.join('\n')])
    ];
}

function fieldEntry(field: FieldModel): string {
    const flags = [
        ...(field.required ? ['required'] : []),
        ...(field.externalId ? ['external id'] : []),
        ...(field.unique ? ['unique'] : []),
        ...(field.complianceGroup === undefined ? [] : [`personal data: ${field.complianceGroup}`])
    ];
    const facts = [`\`${field.name}\``, typeWords(field), ...flags].join(', ');
    const entry = `- **${escape(field.label)}** (${facts}). ${escape(field.description ?? '')}`;
    return [entry, ...valueEntries(field)].join('\n');
}

function valueEntries({ picklist }: FieldModel): readonly string[] {
    return (picklist?.values ?? []).map(({ value, label, isDefault, description }) => {
        const shown = label === value ? '' : ` (${escape(label)})`;
        return `    - \`${value}\`${shown}${isDefault ? ', the default' : ''}: ${escape(description ?? '')}`;
    });
}

function typeWords(field: FieldModel): string {
    if (field.formula !== undefined) return `formula, ${baseWords(field)}`;
    if (field.lookup !== undefined) {
        const back = field.lookup.childRelationship;
        const targets = field.lookup.referenceTo.map((to) => `\`${to}\``).join(' or ');
        return `${baseWords(field)} to ${targets}${back === undefined ? '' : `, back by \`${back}\``}`;
    }
    if (field.picklist !== undefined) {
        return `${baseWords(field)}${field.picklist.restricted ? '' : ', other values allowed'}`;
    }
    return baseWords(field);
}

function baseWords({ type, length, precision, scale }: FieldModel): string {
    const word = TYPES[type] ?? type.toLowerCase();
    if (type === 'Text' || type === 'LongTextArea') return length === undefined ? word : `${word} ${length}`;
    if (precision !== undefined) return `${word} ${precision - (scale ?? 0)},${scale ?? 0}`;
    return word;
}

function escape(text: string): string {
    return text
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[*_<>[\]|\\`]/g, (sign) => `\\${sign}`);
}
