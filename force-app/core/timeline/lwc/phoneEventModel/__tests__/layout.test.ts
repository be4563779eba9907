import { below, laneAt, layoutOf, type Layout, type Scale, type Span, type Strip } from 'c/phoneEventModel';

const SCALE: Scale = { axis: { from: 0, to: 100 }, pixels: 1000, least: 30, close: 30, bucket: 60, rows: 3 };

function at(...seconds: number[]): readonly Span[] {
    return seconds.map((from) => ({ from, to: from }));
}

/** A strip from lanes of spans. */
function stripOf(lanes: readonly (readonly Span[])[]): Strip {
    const spans = lanes.flat();
    return {
        offsets: Uint32Array.from([0, ...lanes.map((_, lane) => lanes.slice(0, lane + 1).flat().length)]),
        from: Float64Array.from(spans, ({ from }) => from),
        to: Float64Array.from(spans, ({ to }) => to)
    };
}

function layout(lanes: readonly (readonly Span[])[], changes: Partial<Scale> = {}): Layout {
    return layoutOf(stripOf(lanes), { ...SCALE, ...changes });
}

/** Items as [first thing, behind the last, start, length, row]. */
function itemsOf({ offsets, first, last, start, length, row }: Layout): readonly (readonly (number | undefined)[])[] {
    return Array.from({ length: offsets.at(-1) ?? 0 }, (_, item) => [
        first[item],
        last[item],
        start[item],
        length[item],
        row[item]
    ]);
}

describe('layoutOf', () => {
    it('gives a thing its length, and at least the least', () => {
        expect(itemsOf(layout([[{ from: 10, to: 30 }, ...at(50)]]))).toEqual([
            [0, 1, 100, 200, 0],
            [1, 2, 500, 30, 0]
        ]);
    });

    it('puts what would overlap into a row of its own', () => {
        expect(itemsOf(layout([at(10, 11, 12)])).map(([, , , , row]) => row)).toEqual([0, 1, 2]);
    });

    it('takes as too close what begins within the length asked for, though nothing overlaps', () => {
        const apart = layout([at(10, 16, 40)], { rows: 1 });
        const close = layout([at(10, 16, 40)], { rows: 1, close: 64, bucket: 128 });
        expect([apart, close].map((each) => each.offsets.at(-1))).toEqual([3, 2]);
    });

    it('draws as one what is too close where a lane is too full', () => {
        expect(itemsOf(layout([at(10, 11, 12, 13, 40)], { rows: 1 }))).toEqual([
            [0, 4, 100, 60, 0],
            [4, 5, 400, 30, 0]
        ]);
    });

    it('ends a bar of many where the next begins', () => {
        const things = at(...Array.from({ length: 20 }, (_, index) => index));
        const items = itemsOf(layout([things], { rows: 1 }));
        expect(
            items.every(([, , start = 0, length = 0], index) => start + length <= (items[index + 1]?.[2] ?? 1000))
        ).toBe(true);
    });

    it('keeps what begins at the end inside', () => {
        expect(itemsOf(layout([at(100)]))).toEqual([[0, 1, 970, 30, 0]]);
    });

    it('draws all that began in one second as one, however many they are', () => {
        expect(itemsOf(layout([at(...new Array<number>(10_000).fill(50))]))).toEqual([[0, 10_000, 500, 30, 0]]);
    });

    it('gives every lane at least one row, also one without anything', () => {
        expect([...layout([at(1, 2), [], at(5)]).tops]).toEqual([0, 2, 3, 4]);
    });

    it('tells the room behind each item, and before the first of a row', () => {
        const { after, before } = layout([at(10, 50)]);
        expect([...after, ...before]).toEqual([370, 470, 100, 0]);
    });

    it('draws nothing for nothing', () => {
        expect(itemsOf(layout([]))).toEqual([]);
    });
});

describe('below', () => {
    it.each([
        [0, 0],
        [3, 2],
        [4, 2],
        [9, 3]
    ])('finds the last place not above %d', (value, place) => {
        expect(below(Uint32Array.of(0, 3, 3, 5), value)).toBe(place);
    });

    it('finds the lane of a thing past lanes without any', () => {
        expect([0, 1, 2].map((thing) => laneAt(stripOf([at(1, 2), [], at(3)]), thing))).toEqual([0, 0, 2]);
    });
});
