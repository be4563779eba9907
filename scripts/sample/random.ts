/** Pseudo-random choices that are the same for the same seed, on every machine. */
export interface Random {
    /** From 0 up to, not including, 1. */
    readonly next: () => number;
    /** Whole number from `least` to `most`, both possible. */
    readonly between: (least: number, most: number) => number;
    readonly chance: (probability: number) => boolean;
    readonly pick: <Item>(items: readonly Item[]) => Item;
    /** One of several items by their weights. */
    readonly weighted: <Item>(items: readonly (readonly [item: Item, weight: number])[]) => Item;
    /** Some of the items, each once, in random order. */
    readonly several: <Item>(items: readonly Item[], count: number) => Item[];
    /** A value whose distribution has the given quantiles, straight lines between them. */
    readonly quantile: (points: Quantiles) => number;
    /** In the form of a version 4 UUID. */
    readonly uuid: () => string;
}

/** Share of the values below, and the value there: from 0 to 1. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** A 128-bit xorshift, started from a seed number. */
export function makeRandom(seed: number): Random {
    const state = new Uint32Array(4).map(
        (_, index) => Math.imul(seed + index * 0x9e3779b1, 0x85ebca6b) ^ (seed >>> index)
    );
    state[0] = (state[0] ?? 0) | 1;
    const word = (): number => {
        const [a = 0, b = 0, c = 0, d = 0] = state;
        const mixed = a ^ (a << 11);
        state.set([b, c, d, d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8)]);
        return state[3] ?? 0;
    };
    // The first words still look like the seed.
    for (let round = 0; round < 32; round += 1) word();
    const next = (): number => word() / 2 ** 32;
    const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
    return {
        next,
        between,
        chance: (probability) => next() < probability,
        pick: (items) => itemAt(items, Math.floor(next() * items.length)),
        weighted: (items) => byWeight(items, next()),
        several: (items, count) => {
            const left = [...items];
            const taken: typeof left = [];
            while (taken.length < count && left.length > 0) {
                taken.push(...left.splice(Math.floor(next() * left.length), 1));
            }
            return taken;
        },
        quantile: (points) => interpolate(points, next()),
        uuid: () => formatUuid([word(), word(), word(), word()])
    };
}

/** Reads an item that is known to be there. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
    const item = items[index];
    if (item === undefined) throw new RangeError(`There is no item ${index} among ${items.length}.`);
    return item;
}

function byWeight<Item>(items: readonly (readonly [Item, number])[], share: number): Item {
    let left = share * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
    }
    return itemAt(items, items.length - 1)[0];
}

function interpolate(points: Quantiles, share: number): number {
    const above = Math.max(
        1,
        points.findIndex(([limit]) => limit > share)
    );
    const [lowShare, low] = itemAt(points, above - 1);
    const [highShare, high] = itemAt(points, above);
    return Math.round(low + ((share - lowShare) / (highShare - lowShare)) * (high - low));
}

function formatUuid(words: readonly number[]): string {
    const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        variant + hex.slice(17, 20),
        hex.slice(20)
    ].join('-');
}
