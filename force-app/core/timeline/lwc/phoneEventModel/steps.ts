/** Work that may be interrupted wherever it yields, and what it gives. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Milliseconds of work after which the page gets its turn: far below what a hand notices, and little before a drawing. */
const TURN = 5;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
}

/**
 * Gives what does steps in tasks of about five milliseconds, the first of them at once, so that little work is done on
 * return. Where one was not enough, what `tell` does with the result, which is drawing, is a task of its own. New work
 * calls the last off.
 */
export function inTasks<T>(): (steps: Steps<T>, tell: (result: T) => void) => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const nextTask = (work: () => void): void => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- not to wait, but to let the page have its turn
        timer = setTimeout(work, 0);
    };
    return (steps, tell) => {
        const turn = (isFirst: boolean): void => {
            const until = performance.now() + TURN;
            let step = steps.next();
            while (step.done !== true && performance.now() < until) step = steps.next();
            const { done, value } = step;
            if (done !== true) nextTask(() => turn(false));
            else if (isFirst) tell(value);
            else nextTask(() => tell(value));
        };
        clearTimeout(timer);
        turn(true);
    };
}
