/** Number of letters to insert, drop, replace or swap to make one word of the other; case counts as half a letter. */
export function distance(from: string, to: string): number {
    let before: number[] = [];
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            next[j] = Math.min(
                at(row, j) + 1,
                at(next, j - 1) + 1,
                at(row, j - 1) + letterCost(from[i - 1], to[j - 1]),
                swapped ? at(before, j - 2) + 1 : Infinity
            );
        }
        before = row;
        row = next;
    }
    return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
    return row[index] ?? Infinity;
}

function letterCost(a: string | undefined, b: string | undefined): number {
    if (a === b) return 0;
    return a?.toLowerCase() === b?.toLowerCase() ? 0.5 : 1;
}

/** The name most like a mistyped one, where one is near enough to be meant (two letters, or a third of them). */
export function nearest(word: string, names: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.max(2, word.length / 3);
    for (const name of names) {
        const apart = distance(word, name);
        if (apart < least || (apart === least && best === undefined)) [best, least] = [name, apart];
    }
    return best;
}

/** What to do about a name that is not there: take the one that was meant, or one of the few there are. */
export function suggestion(word: string, names: Iterable<string>): string {
    const all = [...names];
    const near = nearest(word, all);
    if (near !== undefined) return `Did you mean ${near}?`;
    if (all.length > 0 && all.length <= 8) return `Use one of ${all.join(', ')}.`;
    return 'Correct the name, or add what it names.';
}
