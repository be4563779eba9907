/** The page as the picture finds it. */
export interface Frame {
    /** Pixels for the axis; 0 where nobody can see it yet. */
    readonly width: number;
    /** No room for headings beside the bars. */
    readonly narrow: boolean;
    /** Pixels of a rem: more for who reads large letters. */
    readonly rem: number;
}

/** Changes of width in pixels that are not worth drawing again: a scroll bar that comes and goes. */
const FLICKER = 20;
/** Below this width, in rem, headings stand above the bars; otherwise they take so much beside them. */
const NARROW = 32;
const HEADING = 11;
/** Where nothing can measure. */
export const USUAL: Frame = { width: 640, narrow: false, rem: 16 };

/** Before anything was measured. */
export const UNSEEN: Frame = { ...USUAL, width: 0 };

/** The frame for an element as wide as this one. */
export function frameOf(element: Element): Frame {
    if (typeof ResizeObserver === 'undefined') {
        return USUAL;
    }
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL.rem;
    const { width } = element.getBoundingClientRect();
    const narrow = width < NARROW * rem;
    return { width: Math.max(0, narrow ? width : width - HEADING * rem), narrow, rem };
}

function isOther(frame: Frame, told: Frame): boolean {
    return Math.abs(frame.width - told.width) > FLICKER || frame.narrow !== told.narrow || frame.rem !== told.rem;
}

/** Tells the frame of an element whenever it changes enough; gives what ends it. */
export function watchFrame(element: Element, known: Frame, tell: (frame: Frame) => void): () => void {
    if (typeof ResizeObserver === 'undefined') {
        return () => undefined;
    }
    let told = known;
    const observer = new ResizeObserver(() => {
        const frame = frameOf(element);
        if (frame.width > 0 && isOther(frame, told)) {
            told = frame;
            tell(frame);
        }
    });
    observer.observe(element);
    return () => observer.disconnect();
}
