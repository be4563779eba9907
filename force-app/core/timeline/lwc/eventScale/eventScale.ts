import { LightningElement, api } from 'lwc';
import { pictureLabels } from 'c/phoneEventText';

/** Something placed above the lanes. */
interface Placed {
    readonly key: string;
    readonly word: string;
    readonly title: string;
    readonly style: string;
    readonly className: string;
}

/** The rows above a timeline, already placed. Paths are in millionths of the axis, one unit high. */
export interface ScaleMarks {
    readonly ticks: readonly Placed[];
    /** Rounds and the gaps between them. */
    readonly rounds: readonly Placed[];
    /** The parts of the wait, or a path for each kind where there are too many to point at. */
    readonly parts: readonly Placed[];
    readonly paths: readonly { readonly kind: string; readonly path: string }[];
}

/**
 * Presentation: the rows above a timeline. Its parent sets the width of the headings. Hidden from screen readers: the
 * sentences of the attempts say the same.
 */
export default class EventScale extends LightningElement {
    @api axisWord = '';
    @api marks: ScaleMarks | undefined;

    readonly labels = pictureLabels;

    get hasWait(): boolean {
        return this.marks !== undefined && this.marks.parts.length + this.marks.paths.length > 0;
    }

    get hasRounds(): boolean {
        return (this.marks?.rounds.length ?? 0) > 0;
    }

    get hasPaths(): boolean {
        return (this.marks?.paths.length ?? 0) > 0;
    }
}
