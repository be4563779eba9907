import type { Stored } from '../types.ts';

/** A piece of SQL with the values of its `?`, in order. Text comes from the model or from this folder, never from outside. */
export interface Fragment {
    readonly text: string;
    readonly values: readonly Stored[];
}

/** SQL without values. */
export function raw(text: string): Fragment {
    return { text, values: [] };
}

/** One bound value. */
export function bound(value: Stored): Fragment {
    return { text: '?', values: [value] };
}

/** A list bound as one JSON value, so that the statement's text does not depend on the number of items. */
export function boundList(values: readonly Stored[]): Fragment {
    return { text: '(SELECT "value" FROM json_each(?))', values: [JSON.stringify(values)] };
}

/** Pieces in a row: strings are SQL text, fragments keep their values. */
export function sql(...parts: readonly (string | Fragment)[]): Fragment {
    return {
        text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        values: parts.flatMap((part) => (typeof part === 'string' ? [] : part.values))
    };
}

/** Pieces with a separator between them. */
export function joined(parts: readonly Fragment[], separator: string): Fragment {
    return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => part.values) };
}

/** A quoted SQL identifier. */
export function identifier(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}
