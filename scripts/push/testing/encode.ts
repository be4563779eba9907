const ENCODED = /[\r\n "#%&+:;<=>?@[\]^`{|}\\]|[^\x20-\x7e]/;

/**
 * Percent-encodes a value as the switch's encoder does, its two traps included: a `%XX` that is there already stays as it
 * is, and of a value in which every byte needs encoding the last byte is lost.
 */
export function encodeValue(value: string): string {
    const bytes = Buffer.from(value, 'utf8');
    const every = bytes.length > 1 && [...bytes].every((byte) => ENCODED.test(String.fromCharCode(byte)));
    let text = '';
    for (const [index, byte] of (every ? bytes.subarray(0, -1) : bytes).entries()) {
        const char = String.fromCharCode(byte);
        const isEscape = char === '%' && /^%[0-9a-f]{2}/i.test(bytes.toString('latin1', index, index + 3));
        text += ENCODED.test(char) && !isEscape ? `%${byte.toString(16).toUpperCase().padStart(2, '0')}` : char;
    }
    return text;
}
