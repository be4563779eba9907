/** Longer ones are cut: a terminal is not the place to read them. */
const LONGEST = 1000;

/**
 * A message as one line for a terminal. Names and numbers in it come from whoever called, so control characters are
 * written out: none of them clears the screen, or begins a line of its own.
 */
export function oneLine(message: string): string {
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    const plain = message.slice(0, LONGEST + 1).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, escaped);
    return message.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

function escaped(character: string): string {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
