/** JSON parsed, or why not. `unfinished` means that the text ends before the document does. */
export type ParsedJson =
    | { readonly ok: true; readonly value: unknown; readonly notes: readonly string[] }
    | { readonly ok: false; readonly unfinished: boolean; readonly reason: string };

const ESCAPE_QUOTE_OR_NAN = /\\.|"|-?\b(?:nan|inf(?:inity)?)\b/gis;

/** Parses a record's JSON. A bare `nan` or `inf`, which the switch writes for a figure it does not have, reads as null. */
export function parseTolerantJson(text: string): ParsedJson {
    try {
        return { ok: true, value: JSON.parse(text), notes: [] };
    } catch {
        const mended = withoutNan(text);
        return mended === text ? failure(text) : parseMended(mended);
    }
}

// Quotes are counted one by one: a pattern for a whole text runs out of stack on one of some megabytes.
function withoutNan(text: string): string {
    let inText = false;
    return text.replace(ESCAPE_QUOTE_OR_NAN, (found) => {
        inText = found === '"' ? !inText : inText;
        return inText || found.startsWith('"') || found.startsWith('\\') ? found : 'null';
    });
}

function parseMended(text: string): ParsedJson {
    try {
        return { ok: true, value: JSON.parse(text), notes: [] };
    } catch {
        return failure(text);
    }
}

function failure(text: string): ParsedJson {
    const { open, endsInString } = depth(text);
    const unfinished = text === '' || (text.startsWith('{') && (open > 0 || endsInString));
    return { ok: false, unfinished, reason: unfinished ? unfinishedReason(text) : 'it is not JSON' };
}

function unfinishedReason(text: string): string {
    return text === '' ? 'it is empty' : 'it ends in the middle of the document';
}

/** How many braces and brackets are open at the end, strings left aside. */
function depth(text: string): { readonly open: number; readonly endsInString: boolean } {
    let open = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (inString) {
            if (char === '\\') {
                at += 1;
            } else if (char === '"') {
                inString = false;
            }
        } else if (char === '"') {
            inString = true;
        } else if (char === '{' || char === '[') {
            open += 1;
        } else if (char === '}' || char === ']') {
            open -= 1;
        }
    }
    return { open, endsInString: inString };
}
