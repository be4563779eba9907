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
    return (steps, tell) => {
        const turn = (last: (result: T) => void): void => {
            const until = performance.now() + TURN;
            let step = steps.next();
            while (step.done !== true && performance.now() < until) step = steps.next();
            if (step.done === true) {
                last(step.value);
            } else {
                timer = setTimeout(turn, 0, later);
            }
        };
        const later = (result: T): void => {
            timer = setTimeout(tell, 0, result);
        };
        clearTimeout(timer);
        turn(tell);
    };
}
