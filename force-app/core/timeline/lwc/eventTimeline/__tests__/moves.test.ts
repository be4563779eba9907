import { viewOf, type Picture } from 'c/phoneEventView';
import { aCall, anAttempt, ARRIVAL, at, attempts } from '../../../../../../tests/lwc/calls';
import { drawingOf } from '../drawing';
import { USUAL } from '../measure';
import { moveByClick, moveByKey } from '../moves';
import { stageOf, type Stage } from '../stage';
import { pixelsOf, seenOf, shownIn, viewOn, WHOLE, zoomedBy, type Viewport } from '../viewport';

const VIEW: Viewport = { ...WHOLE, width: 1000 };

function pictureOf(count: number, second: (index: number) => number): Picture {
    const rows = Array.from({ length: count }, (_, index) => [second(index), `P${index % 40}`] as const);
    return viewOf(aCall({ endedAt: at(second(count) + 60) }), attempts(...rows), ARRIVAL).picture;
}

function staged(picture: Picture, view = VIEW): Stage {
    return stageOf(picture, view.width, view.zoom, view.narrow);
}

function buttons(picture: Picture, view = VIEW): number {
    return drawingOf(staged(picture, view), view, undefined, undefined, false).drawn.lanes.reduce(
        (sum, lane) => sum + lane.items.length,
        0
    );
}

const MANY = pictureOf(10_000, (index) => index * 2);

describe('ten thousand attempts', () => {
    it('are drawn as a few hundred bars', () => {
        expect(buttons(MANY)).toBeLessThan(600);
    });

    it.each([4, 64, 1000])('are no more when zoomed %d times', (factor) => {
        expect(buttons(MANY, zoomedBy(VIEW, factor, 500, MANY.axis))).toBeLessThan(800);
    });

    it('can all be reached: each bar of many leads closer, until there are single attempts', () => {
        let view = VIEW;
        let chosen: string | undefined;
        for (let click = 0; chosen === undefined && click < 20; click += 1) {
            const move = moveByClick(staged(MANY, view), view, MANY.find(MANY.idOf(123)) ?? 0, undefined);
            ({ view } = move);
            chosen = move.choose;
        }
        expect(chosen).toBe(MANY.idOf(123));
    });
});

describe('attempts at one person in one second', () => {
    const same = viewOf(aCall(), attempts(...Array.from({ length: 5 }, () => [5, 'Ada'] as const)), ARRIVAL).picture;

    it('are explained one after the other by clicks on their bar', () => {
        const ids = [0, 1, 2, 3, 4].map((thing) => same.idOf(thing));
        const chosen: (string | undefined)[] = [];
        for (let click = 0; click < 6; click += 1) {
            chosen.push(moveByClick(staged(same), VIEW, 0, chosen.at(-1)).choose);
        }
        expect(chosen).toEqual([...ids, ids[0]]);
    });
});

describe('a zoom', () => {
    const axis = { from: 0, to: 1000 };

    it('leaves the time where it is that the hand points at', () => {
        const before = seenOf(VIEW, axis).from + 400;
        const zoomed = zoomedBy(VIEW, 4, 400, axis);
        expect(seenOf(zoomed, axis).from + 400 / 4).toBeCloseTo(before);
    });

    it('goes back to everything, and no further', () => {
        expect(zoomedBy(zoomedBy(VIEW, 4, 400, axis), 0, 0, axis)).toEqual(VIEW);
    });

    it('ends where a ring fills the window', () => {
        const seen = seenOf(zoomedBy(VIEW, 1e9, 0, axis), axis);
        expect(seen.to - seen.from).toBeCloseTo(5);
    });

    it('of a day on a wide screen ends before the browser’s longest element does', () => {
        const wide = zoomedBy({ ...VIEW, width: 4000 }, 1e9, 0, { from: 0, to: 90_000 });
        expect(pixelsOf(wide)).toBe(16_000_000);
    });
});

describe('a frame that grows', () => {
    const day = { from: 0, to: 90_000 };

    it('makes no element longer than the browser’s longest, and keeps the time in its middle', () => {
        const view = viewOn({ ...VIEW, width: 900 }, { from: 50_000, to: 50_001 }, day);
        const wide = shownIn(view, { ...USUAL, width: 4000 });
        expect(pixelsOf(wide)).toBeLessThanOrEqual(16_000_000);
        const { from, to } = seenOf(wide, day);
        expect((from + to) / 2).toBeCloseTo(50_000.5, 1);
    });

    it('shows the same seconds where there is room for them', () => {
        const view = viewOn(VIEW, { from: 500, to: 600 }, day);
        const { from, to } = seenOf(view, day);
        const wide = seenOf(shownIn(view, { ...USUAL, width: 1600 }), day);
        expect([wide.from, wide.to]).toEqual([expect.closeTo(from), expect.closeTo(to)]);
    });
});

describe('a lane', () => {
    it('keeps a name and a state from right to left apart from the number behind them', () => {
        const { availability } = anAttempt();
        const away = { ...availability, available: 'No', state: 'זמין 2' } as const;
        const { picture } = viewOf(aCall(), attempts([5, 'שרה 7', { type: 'Trying', availability: away }]), ARRIVAL);
        const [lane] = drawingOf(staged(picture), VIEW, undefined, undefined, false).drawn.lanes;
        const note = '\u2068זמין 2\u2069 · 1 attempt · never rang';
        expect([lane?.name, lane?.note]).toEqual(['\u2068שרה 7\u2069', note]);
        expect(lane?.title).toBe(`\u2068שרה 7\u2069 · \u2068${note}\u2069`);
    });
});

describe('a key', () => {
    it.each(['+', '-', '0'])('%s zooms around the attempt that has the focus', (key) => {
        const view = zoomedBy(VIEW, 8, 0, MANY.axis);
        const move = moveByKey(staged(MANY, view), view, MANY.idOf(0), key, false);
        expect(move?.view.zoom).toBe({ '+': 16, '-': 4, '0': 1 }[key]);
        expect(move?.reach).toBe(MANY.idOf(0));
    });

    it('leads on beyond what is drawn, and the view goes with it', () => {
        const view = zoomedBy(VIEW, 16, 0, MANY.axis);
        const move = moveByKey(staged(MANY, view), view, undefined, 'End', false);
        expect(move?.view.left).toBeGreaterThan(view.left);
    });

    it('in a picture without attempts does nothing', () => {
        const { picture } = viewOf(aCall(), [], ARRIVAL);
        expect(moveByKey(staged(picture), VIEW, undefined, 'ArrowRight', false)).toBeUndefined();
    });

    it('draws the icons of one tone as one path, however many bars there are', () => {
        const picture = pictureOf(40, (index) => index * 30);
        const { paths } = drawingOf(staged(picture), VIEW, undefined, undefined, false).drawn.icons;
        expect(paths.map(({ path }) => (path.match(/M/g) ?? []).length)).toEqual([buttons(picture)]);
    });

    it('places icons from the right where the axis runs from right to left', () => {
        const picture = pictureOf(1, () => 0);
        const startOf = (rtl: boolean): number =>
            Number(
                /^M([\d.]+)/.exec(
                    drawingOf(staged(picture), VIEW, undefined, undefined, rtl).drawn.icons.paths[0]?.path ?? ''
                )?.[1]
            );
        expect(startOf(true)).toBeCloseTo((VIEW.width * VIEW.zoom * 16) / VIEW.rem - startOf(false) - 16, 0);
    });
});
