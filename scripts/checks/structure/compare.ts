import type { XmlElement } from '../../metadata/index.ts';
import type { Finding } from '../rule.ts';
import { suggestion } from '../common/suggest.ts';
import type { Schema, SchemaField } from './schema.ts';
import { checkValue } from './values.ts';

/** Namespace of every metadata file. */
export const METADATA = 'http://soap.sforce.com/2006/04/metadata';

/** Base64 in the WSDL, but XML of its own in a source file: other rules look at it. */
const OPAQUE: Readonly<Record<string, readonly string[]>> = { LightningComponentBundle: ['targetConfigs', 'ai'] };

type Place = (line: number, message: string, remedy: string) => Finding;

/** Compares an element and everything below it with a type of the schema. */
export function compare(element: XmlElement, type: string, schema: Schema, file: string): readonly Finding[] {
    const place: Place = (line, message, remedy) => ({ file, line, message, remedy });
    const definition = schema.type(type);
    if (definition === undefined) return [];
    if (definition.kind !== 'elements') return checkValue(element, type, definition, place);
    const fields = new Map(definition.fields.map((field) => [field.name, field]));
    const opaque = OPAQUE[type] ?? [];
    const inside = element.children.flatMap((one) => {
        if (opaque.includes(one.name)) return [];
        if (one.namespace !== METADATA) return [foreign(one, place)];
        const field = fields.get(one.name);
        if (field === undefined) return [unknown(one, type, fields, place)];
        return [...compare(one, field.type, schema, file), ...empty(one, field, type, schema, place)];
    });
    return [
        ...inside,
        ...repeats(element, type, fields, place),
        ...missing(element, type, definition.fields, place),
        ...order(
            element,
            type,
            [...fields.keys()].filter((name) => !opaque.includes(name)),
            place
        )
    ];
}

function foreign(element: XmlElement, place: Place): Finding {
    return place(
        element.line,
        `Element ${element.name} is in the namespace '${element.namespace}'.`,
        `Put it in ${METADATA}, as its root is.`
    );
}

function unknown(element: XmlElement, type: string, fields: ReadonlyMap<string, SchemaField>, place: Place): Finding {
    return place(
        element.line,
        `Element ${element.name} invalid at this location in type ${type}.`,
        suggestion(element.name, fields.keys())
    );
}

function empty(
    element: XmlElement,
    field: SchemaField,
    type: string,
    schema: Schema,
    place: Place
): readonly Finding[] {
    const definition = schema.type(field.type);
    if (field.optional || definition?.kind !== 'leaf' || definition.base !== 'string') return [];
    if (element.text.trim() !== '' || element.children.length > 0) return [];
    return [place(element.line, `Element ${field.name} of type ${type} is empty.`, 'Fill it, or take its parent out.')];
}

function repeats(
    element: XmlElement,
    type: string,
    fields: ReadonlyMap<string, SchemaField>,
    place: Place
): readonly Finding[] {
    const seen = new Set<string>();
    return element.children.flatMap((one, index) => {
        const again = seen.has(one.name);
        seen.add(one.name);
        const field = fields.get(one.name);
        if (!again || field === undefined) return [];
        const message = `Element ${one.name} is duplicated at this location in type ${type}.`;
        if (!field.repeats) return [place(one.line, message, 'Keep one of them.')];
        const scattered = element.children[index - 1]?.name !== one.name;
        return scattered ? [place(one.line, message, `Move it to the other ${one.name} elements.`)] : [];
    });
}

function missing(element: XmlElement, type: string, fields: readonly SchemaField[], place: Place): readonly Finding[] {
    const present = new Set(element.children.map((one) => one.name));
    return fields
        .filter((field) => !field.optional && !field.repeats && !present.has(field.name))
        .map((field) => place(element.line, `${type} has no ${field.name}.`, `Add the element ${field.name}.`));
}

function order(element: XmlElement, type: string, names: readonly string[], place: Place): readonly Finding[] {
    let last = -1;
    for (const one of element.children) {
        const position = names.indexOf(one.name);
        if (position < 0) continue;
        if (position < last) {
            const message = `Element ${one.name} stands after ${names[last]} in type ${type}, not as Salesforce writes it.`;
            return [{ ...place(one.line, message, `Move it before ${names[last]}.`), warning: true }];
        }
        last = position;
    }
    return [];
}
