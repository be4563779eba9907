/** What a hand on the picture asks for. Pixels from where the axis begins in the window, in reading direction. */
export interface Gestures {
    readonly zoomBy: (factor: number, at: number) => void;
    readonly scrolledTo: (left: number, top: number) => void;
}

/** A turn of the wheel by one notch makes the axis a fifth longer. */
const NOTCH = 500;
/** Pixels that a hand may move while it presses a button. */
const STILL = 5;

/** Watches an element that scrolls: wheel with Ctrl, pinch, drag with the mouse, scrolling; gives what ends it. */
export function watchGestures(element: HTMLElement, rtl: boolean, tell: Gestures): () => void {
    const fingers = new Map<number, number>();
    /** Where the mouse was pressed, then where it has been dragged to. */
    let pressed: number | undefined;
    let isDrag = false;
    /** The drag has left the element, and may come back. */
    let isAway = false;
    const placeOf = (clientX: number): number => {
        const { left, right } = (element.querySelector('.plot') ?? element).getBoundingClientRect();
        return (rtl ? right - clientX : clientX - left) - Math.abs(element.scrollLeft);
    };
    const span = (): number => {
        const [a = 0, b = 0] = fingers.values();
        return Math.max(1, Math.abs(a - b));
    };
    const middle = (): number => [...fingers.values()].reduce((sum, x) => sum + x / fingers.size, 0);

    const wheel = (event: WheelEvent): void => {
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            tell.zoomBy(2 ** (-event.deltaY / NOTCH), placeOf(event.clientX));
        }
    };
    const down = (event: PointerEvent): void => {
        isDrag = false;
        if (event.pointerType === 'touch') {
            fingers.set(event.pointerId, event.clientX);
        } else if (event.button === 0) {
            pressed = event.clientX;
        }
    };
    const move = (event: PointerEvent): void => {
        if (pressed !== undefined) {
            const moved = event.clientX - pressed;
            isDrag ||= Math.abs(moved) > STILL;
            if (isDrag) {
                element.scrollLeft -= moved;
                pressed = event.clientX;
            }
        } else if (fingers.has(event.pointerId)) {
            const before = span();
            fingers.set(event.pointerId, event.clientX);
            if (fingers.size === 2) {
                tell.zoomBy(span() / before, placeOf(middle()));
            }
        }
    };
    const up = (event: PointerEvent): void => {
        fingers.delete(event.pointerId);
        pressed = undefined;
    };
    // Let go outside, a drag ends without a click.
    const leave = (event: PointerEvent): void => {
        isAway = isDrag && pressed !== undefined;
        isDrag = false;
        up(event);
    };
    const enter = (event: PointerEvent): void => {
        if (isAway && event.buttons === 1) {
            pressed = event.clientX;
            isDrag = true;
        }
        isAway = false;
    };
    // What was dragged has moved along with the mouse, which then clicks on it. A click without a press is the keyboard's.
    const click = (event: MouseEvent): void => {
        if (isDrag && event.detail > 0) event.stopPropagation();
        isDrag = false;
    };
    const scroll = (): void => tell.scrolledTo(Math.abs(element.scrollLeft), element.scrollTop);

    const listeners: readonly (readonly [string, (event: never) => void])[] = [
        ['wheel', wheel],
        ['pointerdown', down],
        ['pointermove', move],
        ['pointerup', up],
        ['pointercancel', leave],
        ['pointerleave', leave],
        ['pointerenter', enter],
        ['click', click],
        ['scroll', scroll]
    ];
    // A click is taken before the bars hear of it.
    const options = (name: string): AddEventListenerOptions => ({
        passive: name !== 'wheel',
        capture: name === 'click'
    });
    listeners.forEach(([name, listener]) => element.addEventListener(name, listener as EventListener, options(name)));
    return () =>
        listeners.forEach(([name, listener]) =>
            element.removeEventListener(name, listener as EventListener, options(name))
        );
}
