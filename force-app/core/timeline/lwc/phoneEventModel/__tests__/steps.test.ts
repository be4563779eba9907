import { atOnce, inTasks, type Steps } from 'c/phoneEventModel';

let now = 0;

/** Steps of so many milliseconds each, by the clock that they move. */
function* stepsOf(...lengths: readonly number[]): Steps<string> {
    for (const length of lengths) {
        now += length;
        yield;
    }
    return 'done';
}

beforeEach(() => {
    jest.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
    jest.restoreAllMocks();
});

describe('atOnce', () => {
    it('does all steps', () => {
        expect(atOnce(stepsOf(30, 30))).toBe('done');
    });
});

describe('inTasks', () => {
    it('does little work on return', () => {
        const told = jest.fn();
        inTasks<string>()(stepsOf(1, 1, 1), told);
        expect(told.mock.calls).toEqual([['done']]);
    });

    it('lets the page have its turn after some milliseconds, and before the result is drawn', () => {
        const told = jest.fn();
        inTasks<string>()(stepsOf(20, 20), told);
        const turns: number[] = [];
        while (jest.getTimerCount() > 0) {
            jest.runOnlyPendingTimers();
            turns.push(told.mock.calls.length);
        }
        expect(turns).toEqual([0, 0, 1]);
    });

    it('calls off the last work when there is new', () => {
        const told = jest.fn();
        const derive = inTasks<string>();
        derive(stepsOf(20, 20), told);
        derive(stepsOf(2), told);
        jest.runAllTimers();
        expect(told).toHaveBeenCalledTimes(1);
    });
});
