/** A part of an answer of the platform, of which nothing is certain until it was looked at. */
export type Node = Readonly<Record<string, unknown>>;

/** The object under a key, or an empty one. */
export function part(of: unknown, key: string): Node {
    const inner = isNode(of) ? of[key] : undefined;
    return isNode(inner) ? inner : {};
}

/** The nodes of a connection under a key, in order. */
export function nodes(of: unknown, key: string): readonly Node[] {
    const { edges } = part(of, key);
    return Array.isArray(edges) ? edges.map((edge) => part(edge, 'node')) : [];
}

/**
 * Characters that turn the direction of all that follows, up to the end of the sentence that a name is put into, and marks
 * that turn what stands beside them. No name needs them: letters have directions of their own.
 */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A field's text; undefined where it is empty. */
export function text(node: Node, key: string): string | undefined {
    const { value } = part(node, key);
    const words = typeof value === 'string' ? value.replace(TURNS, '') : '';
    return words === '' ? undefined : words;
}

/** A field's number; undefined where it is empty or no number. */
export function number(node: Node, key: string): number | undefined {
    const { value } = part(node, key);
    const read = typeof value === 'string' && value !== '' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** A field's checkbox. */
export function flag(node: Node, key: string): boolean {
    return part(node, key).value === true;
}

/** A field's moment in milliseconds since 1970; undefined where it is empty or no date. */
export function moment(node: Node, key: string): number | undefined {
    const value = text(node, key);
    // REST writes +0000, which not every browser's Date takes.
    const read = value === undefined ? NaN : Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(read) ? undefined : read;
}

/** A record's id. */
export function id(node: Node): string | undefined {
    return typeof node.Id === 'string' ? node.Id : undefined;
}

function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null;
}
