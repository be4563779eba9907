/** JSON parsed, or why not. `unfinished` means that the text ends before the document does. */
export type ParsedJson =
    | { readonly ok: true; readonly value: unknown; readonly notes: readonly string[] }
    | { readonly ok: false; readonly unfinished: boolean; readonly reason: string };

const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|-?\b(?:nan|inf(?:inity)?)\b/gis;

/** Parses a record's JSON. A bare `nan` or `inf`, which the switch writes for a figure it does not have, reads as null. */
export function parseTolerantJson(text: string): ParsedJson {
    try {
        return { ok: true, value: JSON.parse(text), notes: [] };
    } catch {
        // A string is matched whole, so that the word inside one stays.
        const mended = text.replace(STRING_OR_NAN, (found) => (found.startsWith('"') ? found : 'null'));
        return mended === text ? failure(text) : parseMended(mended);
    }
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
