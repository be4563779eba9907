import {
    child,
    children,
    type FieldModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** The `xsi:type` that a value of a field's type has. */
const TYPES: Readonly<Partial<Record<FieldModel['type'], string>>> = {
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'dateTime',
    Number: 'double',
    Percent: 'double'
};

/** A custom metadata record fills fields that its type has, each once, with a value of the field's type. */
export const customMetadata: Rule = {
    name: 'custom-metadata',
    run: ({ model }) => filesOf(model, 'CustomMetadata').flatMap((file) => checkRecord(file, model))
};

function checkRecord(file: SourceFile, model: SourceModel): readonly Finding[] {
    const type = `${file.name.split('.')[0]}__mdt`;
    if (isMissingObject(model, type)) {
        return [at(file, undefined, `There is no type ${type}.`, suggestion(type, objectNames(model)))];
    }
    const values = children(file.root, 'values');
    const filled = values.flatMap((one) => children(one, 'field'));
    const required = [...(model.objects.get(type)?.fields.values() ?? [])].filter((field) => field.required);
    return [
        ...values.flatMap((one) => checkValue(file, one, type, model)),
        ...duplicates(filled).map((one) => at(file, one, `${one.text} is filled twice.`, 'Keep one of the two.')),
        ...required
            .filter(({ name }) => filled.every((one) => one.text !== name))
            .map(({ name }) => at(file, undefined, `The required field ${name} has no value.`, 'Add values for it.'))
    ];
}

function checkValue(file: SourceFile, values: XmlElement, type: string, model: SourceModel): readonly Finding[] {
    const element = child(values, 'field');
    const target = resolvePath(model, type, element?.text ?? '', 'relationship');
    if (target.kind === 'missing') return [at(file, element, target.message, target.remedy)];
    const value = child(values, 'value');
    if (value === undefined) {
        return [
            at(file, values, `${element?.text} has no value.`, 'Add the element value, with xsi:nil="true" for none.')
        ];
    }
    if (target.kind !== 'field' || value.attributes['nil'] === 'true') return [];
    const given = value.attributes['type']?.replace(/^\w+:/, '');
    const expected = TYPES[target.field.type] ?? 'string';
    if (given !== expected) {
        const message = `${target.field.name} has a value of the type ${given ?? 'none'}.`;
        return [at(file, value, message, `Write xsi:type="xsd:${expected}".`)];
    }
    if (expected === 'double' && !Number.isFinite(Number(value.text || 'x'))) {
        return [at(file, value, `'${value.text}' is not a number.`, 'Write a number.')];
    }
    return [];
}
