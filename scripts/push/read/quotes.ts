/** What may stand after a text that ends: a colon after a name, or the end of a value. */
const AFTER_TEXT = /^\s*(?:$|[}\]]|:\s*[["{\d\-a-z]|,\s*[["{\d\-a-z])/;

/**
 * Puts back the escapes that a url-encoded document lost: with `encode=true` the switch does not encode `%22` and `%0A` of an
 * encoded value again, so that they stand bare in the text after decoding. A quote ends a text only where JSON goes on after it.
 */
export function mendQuotes(text: string): string {
    let mended = '';
    let inText = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (!inText) {
            inText = char === '"';
            mended += char;
        } else if (char === '"') {
            // Far enough to see what follows; the whole rest each time would make a long document slow.
            inText = !AFTER_TEXT.test(text.slice(at + 1, at + 40));
            mended += inText ? '\\"' : '"';
        } else if (char === '\\') {
            const escaped = /^["\\/bfnrtu]/.test(text.slice(at + 1, at + 2));
            mended += escaped ? `\\${text[at + 1]}` : '\\\\';
            at += Number(escaped);
        } else {
            mended += char < ' ' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char;
        }
    }
    return mended;
}
