import { viewOf } from 'c/phoneEventView';
import { aCall, ARRIVAL, attempts } from '../../../../../../tests/lwc/calls';
import { lanesSeen, topOf } from '../heights';
import { stageOf } from '../stage';
import { WHOLE } from '../viewport';

/** Rem of lanes that can be seen at once: the scroll box, less a scale of one row. */
const SEEN = 40 - 1.25;

describe('the lanes that are drawn', () => {
    it.each([false, true])('fill what is seen wherever it begins, narrow: %s', (narrow) => {
        const rows = Array.from({ length: 90 }, (_, index) => [index, `P${index}`] as const);
        const stage = stageOf(viewOf(aCall(), attempts(...rows), ARRIVAL).picture, 1000, 1, narrow);
        const { layout, heights } = stage;
        const height = topOf(layout, 90, heights);
        for (let top = 0; top < height - SEEN; top += 0.3) {
            const [first, last] = lanesSeen(layout, { ...WHOLE, width: 1000, narrow, top }, heights);
            expect(topOf(layout, first, heights)).toBeLessThanOrEqual(top);
            expect(topOf(layout, last, heights)).toBeGreaterThanOrEqual(top + SEEN);
        }
    });
});
