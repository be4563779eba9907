/** Characters that turn the words around them: marks, embeddings, overrides and isolates (Unicode Annex 9). */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Keep a text in the order of its own letters, whatever is around it: first strong isolate, and its end. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** A name without characters that turn the words around it: for words that are only spoken, which have no direction. */
export function unturned(name: string): string {
    return name.replaceAll(TURNING, '');
}

/** A name that stands among other words or numbers on a page: neither turns the other. */
export function isolated(name: string): string {
    return `${ISOLATE}${unturned(name)}${END}`;
}
