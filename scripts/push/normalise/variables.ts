import { decodePercent } from './percent.ts';

/** A leg's variables, decoded, and the names of those whose last character is lost. */
export interface DecodedVariables {
    readonly values: ReadonlyMap<string, string>;
    readonly damaged: readonly string[];
}

/** The encoder of mod_json_cdr never leaves one of these in a value; where one stands, the value is not encoded. */
const NEVER_IN_ENCODED = /[\r\n "#&+:;<=>?@[\]^`{|}\\]|[^\x20-\x7e]/;

/** Decodes variables written with `encode-values` on or off: each value tells by itself. */
export function decodeVariables(variables: Readonly<Record<string, string>>): DecodedVariables {
    const values = new Map<string, string>();
    const damaged: string[] = [];
    for (const [name, value] of Object.entries(variables)) {
        const decoded = NEVER_IN_ENCODED.test(value) ? { text: value, damaged: false } : decodePercent(value);
        if (decoded.text !== '') {
            values.set(name, decoded.text);
        }
        if (decoded.damaged) {
            damaged.push(name);
        }
    }
    return { values, damaged };
}

/** Variables that were never encoded. */
export function plainVariables(variables: Readonly<Record<string, string>>): DecodedVariables {
    return { values: new Map(Object.entries(variables)), damaged: [] };
}

/** The values of a variable that was pushed to more than once (`ARRAY::a|:b`); of a plain one, the one value. */
export function listOf(value: string | undefined): readonly string[] {
    if (value === undefined) {
        return [];
    }
    return value.startsWith('ARRAY::') ? value.slice('ARRAY::'.length).split('|:') : [value];
}

/** Yes, no, or undefined where the text says neither. */
export function readFlag(value: string | undefined): boolean | undefined {
    const word = value?.trim().toLowerCase() ?? '';
    if (['true', 'yes', 'on', '1'].includes(word)) {
        return true;
    }
    return ['false', 'no', 'off', '0'].includes(word) ? false : undefined;
}
