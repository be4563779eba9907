import { viewOf, type Picture } from 'c/phoneEventView';
import { aCall, ARRIVAL, at, attempts } from '../../../../../../tests/lwc/calls';
import { stageOf } from '../stage';

/** A phone that rang from the call's start and was answered, before anybody else was tried. */
function answeredFirst(): Picture {
    const call = aCall({
        outcome: 'Answered',
        answerRingAt: at(0),
        answeredAt: at(50),
        answeredById: 'eve',
        answeredBy: 'Eve'
    });
    return viewOf(call, attempts([20, 'Bo'], [8, 'Ada'], [30, 'Ada']), ARRIVAL).picture;
}

describe('the first stop', () => {
    it('is the first of all stops in time, never the phone that answered', () => {
        const picture = answeredFirst();
        const { layout, firstStop, stops } = stageOf(picture, 1000, 1, false);
        const first = layout.first[firstStop() ?? -1] ?? -1;
        expect(firstStop()).toBe(stops()[0]);
        expect(picture.bar(first)?.sentence).toContain('Ada, 0:08');
    });

    it('is none where nobody was tried', () => {
        expect(stageOf(viewOf(aCall(), [], ARRIVAL).picture, 1000, 1, false).firstStop()).toBeUndefined();
    });
});
