import { axisOf, percent, ticksOf, tickStep } from 'c/phoneEventModel';

describe('axisOf', () => {
    it('begins with the call and leaves room behind the last thing', () => {
        expect(axisOf([{ from: 10, to: 100 }])).toEqual({ from: 0, to: 106 });
    });

    it('reaches back to what came before the call', () => {
        expect(axisOf([{ from: -4, to: 10 }]).from).toBe(-4);
    });

    it('has a length where nothing has one', () => {
        expect(axisOf([]).to).toBeGreaterThan(5);
    });
});

describe('ticksOf', () => {
    it.each([
        [{ from: 0, to: 8 }, 8, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
        [{ from: 0, to: 71 }, 8, [0, 10, 20, 30, 40, 50, 60, 70]],
        [{ from: 0, to: 71 }, 3, [0, 30, 60]],
        [{ from: -4, to: 10 }, 8, [-4, -2, 0, 2, 4, 6, 8, 10]]
    ])('labels %o with about %i times', (axis, most, ticks) => {
        expect(ticksOf(axis, tickStep(axis.to - axis.from, most))).toEqual(ticks);
    });

    it('never gives more than about as many as asked for, however long the axis is', () => {
        expect(ticksOf({ from: 0, to: 100 * 86_400 }, tickStep(100 * 86_400, 8)).length).toBeLessThanOrEqual(9);
    });
});

describe('percent', () => {
    it.each([
        [25, 25],
        [-5, 0],
        [500, 100]
    ])('puts %d seconds of 100 at %d percent', (seconds, share) => {
        expect(percent({ from: 0, to: 100 }, seconds)).toBe(share);
    });
});
