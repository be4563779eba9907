/** Answers of earlier subrequests by their reference id. */
export type Answers = ReadonlyMap<string, unknown>;

/** Records are three levels deep; what nests far deeper was made to exhaust the stack. */
const MAX_DEPTH = 50;

/** A reference that leads nowhere. */
export class MissingValue extends Error {}

function step(value: unknown, key: string | number): unknown {
    if (typeof value !== 'object' || value === null) return undefined;
    const entries = Object.entries(value);
    return entries.find(([name]) => name === String(key))?.[1];
}

function valueAt(answers: Answers, expression: string): unknown {
    const [, id = '', path = ''] = /^(\w+)(.*)$/.exec(expression) ?? [];
    if (!answers.has(id)) {
        throw new MissingValue(
            `Invalid reference specified. No subrequest before this one is named ${id || expression}.`
        );
    }
    let value = answers.get(id);
    for (const [, name, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) value = step(value, name ?? Number(index));
    if (value === undefined || value === null || typeof value === 'object') {
        throw new MissingValue(`Invalid reference specified. No value for ${expression} found in ${id}.`);
    }
    return value;
}

function inText(answers: Answers, text: string): unknown {
    const whole = /^@\{([^{}]+)\}$/.exec(text);
    if (whole?.[1] !== undefined) return valueAt(answers, whole[1]);
    return text.replace(/@\{([^{}]+)\}/g, (_, expression: string) => String(valueAt(answers, expression)));
}

/**
 * Puts the values of earlier answers where `@{reference.field}` or `@{reference[0].id}` stand, at any depth.
 * @throws MissingValue where there is no such value
 */
export function fillReferences(answers: Answers, value: unknown, depth = 0): unknown {
    if (depth > MAX_DEPTH) throw new MissingValue(`A body is nested ${MAX_DEPTH} levels deep at most.`);
    if (typeof value === 'string') return inText(answers, value);
    if (Array.isArray(value)) return value.map((one: unknown) => fillReferences(answers, one, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, fillReferences(answers, one, depth + 1)])
    );
}
