import type { XmlElement } from '../../metadata/index.ts';
import type { Finding } from '../rule.ts';
import { suggestion } from '../common/suggest.ts';
import type { SchemaType } from './schema.ts';

type Leaf = Exclude<SchemaType, { kind: 'elements' }>;
type Place = (line: number, message: string, remedy: string) => Finding;

const BOOLEANS = ['true', 'false', '1', '0'];

/** Compares the text of an element that holds a value with the kind of value it must be. */
export function checkValue(element: XmlElement, type: string, definition: Leaf, place: Place): readonly Finding[] {
    const { name, line } = element;
    const first = element.children[0];
    if (first !== undefined && !(definition.kind === 'leaf' && definition.base === 'any')) {
        return [place(first.line, `Element ${name} holds the element ${first.name}.`, 'Write a plain value in it.')];
    }
    const text = element.text.trim();
    if (definition.kind === 'enum') {
        if (definition.values.includes(text)) return [];
        return [
            place(line, `'${text}' is not a value of ${type} (element ${name}).`, suggestion(text, definition.values))
        ];
    }
    if (definition.base === 'boolean' && !BOOLEANS.includes(text)) {
        return [place(line, `'${text}' is not true or false (element ${name}).`, 'Write true or false.')];
    }
    if (definition.base === 'number' && (text === '' || !Number.isFinite(Number(text)))) {
        return [place(line, `'${text}' is not a number (element ${name}).`, 'Write a number.')];
    }
    return [];
}
