import { ParseOption, XmlDocument, XmlParseError, XmlElement as LibElement, XmlText, XmlCData } from 'libxml2-wasm';
import type { Problem } from './problem.ts';

/** An element of an XML document, without the parts that metadata files never use. */
export interface XmlElement {
    readonly name: string;
    /** Namespace URI, '' for none. */
    readonly namespace: string;
    /** 1-based line of the start tag. */
    readonly line: number;
    /** The text directly inside, as written; '' where there are only children. */
    readonly text: string;
    /** Attributes by local name (`xsi:type` is `type`). */
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
}

/** A document that can't be read, with the place. */
export class XmlProblem extends Error {
    readonly problem: Problem;
    constructor(problem: Problem) {
        super(problem.message);
        this.problem = problem;
    }
}

// Entities of a document type are never needed in metadata: refused, so that no file can be pulled in or blown up.
const OPTIONS = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOCDATA;

/** Trees by their texts: the checks load a project again for each fault that they try. The oldest go first. */
const known = new Map<string, XmlElement>();
const MOST_KNOWN = 5000;

function remember(text: string, root: XmlElement): void {
    const [oldest] = known.keys();
    if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    known.set(text, root);
}

/**
 * Reads an XML document into a plain tree with line numbers.
 * @throws XmlProblem with file and line when the text is not well-formed or declares a document type.
 */
export function parseXml(text: string, file: string): XmlElement {
    const before = known.get(text);
    if (before !== undefined) return before;
    refuseUnreadable(text, file);
    try {
        using document = XmlDocument.fromString(text, { option: OPTIONS });
        const root = copy(document.root);
        remember(text, root);
        return root;
    } catch (error) {
        if (!(error instanceof XmlParseError)) throw error;
        const detail = error.details[0];
        throw new XmlProblem({
            file,
            ...(detail ? { line: detail.line } : {}),
            message: `Not well-formed XML: ${(detail?.message ?? error.message).trim()}.`,
            remedy: 'Mend the XML at this place.'
        });
    }
}

// What may stand before a document type: blanks, instructions and comments.
const DOCUMENT_TYPE = /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<!DOCTYPE/i;

function refuseUnreadable(text: string, file: string): void {
    if (text === '')
        throw new XmlProblem({ file, line: 1, message: 'The file is empty.', remedy: 'Delete it or fill it.' });
    const before = DOCUMENT_TYPE.exec(text)?.[0];
    if (before !== undefined) {
        const message = 'A document type is not allowed in metadata.';
        throw new XmlProblem({ file, line: lineAt(text, before.length), message, remedy: 'Remove it.' });
    }
    const garbled = text.indexOf('\uFFFD');
    if (garbled >= 0) {
        const message = 'A character here is not UTF-8.';
        throw new XmlProblem({ file, line: lineAt(text, garbled), message, remedy: 'Save the file as UTF-8.' });
    }
}

function lineAt(text: string, index: number): number {
    return text.slice(0, index).split('\n').length;
}

function copy(element: LibElement): XmlElement {
    const children: XmlElement[] = [];
    let text = '';
    for (let node = element.firstChild; node; node = node.next) {
        if (node instanceof LibElement) children.push(copy(node));
        else if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
    }
    const attributes = Object.fromEntries(element.attrs.map((attribute) => [attribute.name, attribute.content]));
    return {
        name: element.name,
        namespace: element.namespaceUri,
        line: element.line,
        text: children.length > 0 && text.trim() === '' ? '' : text,
        attributes,
        children
    };
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((one) => one.name === name);
}

/** All children of that name, in order. */
export function children(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.filter((one) => one.name === name);
}

/** The text of the first child of that name; undefined where there is none or it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
    const text = child(element, name)?.text;
    return text === undefined || text === '' ? undefined : text;
}

/** The texts of all children of that name. */
export function textsOf(element: XmlElement, name: string): readonly string[] {
    return children(element, name).map((one) => one.text);
}

/** Whether the first child of that name says true; `fallback` where it is absent. */
export function flagOf(element: XmlElement, name: string, fallback = false): boolean {
    const text = textOf(element, name)?.trim();
    return text === undefined ? fallback : text === 'true' || text === '1';
}

/** The number in the first child of that name; undefined where it is absent or not a number. */
export function numberOf(element: XmlElement, name: string): number | undefined {
    const text = textOf(element, name);
    const value = text === undefined ? NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
}
