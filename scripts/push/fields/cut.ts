/** The first characters of a text, at most so many. Half of a surrogate pair is no character, and an org refuses it. */
export function cutText(text: string, most: number): string {
    return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
