/** Text with its `%XX` undone. */
export interface PercentDecoded {
    readonly text: string;
    /** Whether the bytes were not UTF-8, so that the end of a character is lost. */
    readonly damaged: boolean;
}

/**
 * Undoes percent-encoding byte by byte. Never throws, unlike decodeURIComponent: the switch's encoder loses the last byte
 * of a value in which every byte needs encoding (a Cyrillic name, say), and leaves `%41` that was in a value as it is.
 */
export function decodePercent(text: string): PercentDecoded {
    if (!text.includes('%')) {
        return { text, damaged: false };
    }
    try {
        return { text: decodeURIComponent(text), damaged: false };
    } catch {
        return decodeBytes(toBytes(text));
    }
}

function decodeBytes(bytes: Uint8Array): PercentDecoded {
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), damaged: false };
    } catch {
        const tolerant = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        // Looking back first, so that a long run of lost bytes is tried once and not from each of its places.
        return { text: tolerant.replace(/(?<!\uFFFD)\uFFFD+$/, ''), damaged: true };
    }
}

function toBytes(text: string): Uint8Array {
    const source = Buffer.from(text, 'utf8');
    const bytes = Buffer.alloc(source.length);
    let length = 0;
    for (let at = 0; at < source.length; at += 1) {
        const pair = source[at] === PERCENT ? source.toString('latin1', at + 1, at + 3) : '';
        if (/^[0-9a-f]{2}$/i.test(pair)) {
            bytes[length] = parseInt(pair, 16);
            at += 2;
        } else {
            bytes[length] = source[at] ?? 0;
        }
        length += 1;
    }
    return bytes.subarray(0, length);
}

const PERCENT = 0x25;
