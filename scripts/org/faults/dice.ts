/** A number from 0 up to 1, always the same for the same seed and text, evenly spread over texts. */
export function chance(seed: number, text: string): number {
    let hash = 0x811c9dc5 ^ seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // the last characters alone must change every bit: the finaliser of MurmurHash3
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Told apart texts at most; beyond it counting begins anew, which costs repeatability, not memory. */
const MAX_COUNTED = 200_000;

/** Counts how often each text came: 0 at first. */
export function occurrences(): (text: string) => number {
    const counts = new Map<string, number>();
    return (text) => {
        if (counts.size > MAX_COUNTED) counts.clear();
        const count = counts.get(text) ?? 0;
        counts.set(text, count + 1);
        return count;
    };
}
