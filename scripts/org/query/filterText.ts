// How people write what a list view or a report filters on.

/** Values of a filter: parts between commas, where quotes keep a comma inside a value. */
export function listedValues(text: string): readonly string[] {
    const parts = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
    return parts
        .map((part) => part.trim())
        .map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
}

/** A pattern for `contains`, `notContain` (anywhere) and `startsWith`, with the text taken as it is. */
export function likePattern(operation: string, text: string): string {
    const literal = text.replaceAll(/[\\%_]/g, String.raw`\$&`);
    return operation === 'startsWith' ? `${literal}%` : `%${literal}%`;
}
