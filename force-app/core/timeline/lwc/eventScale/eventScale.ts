import { LightningElement, api } from 'lwc';
import { pictureLabels } from 'c/phoneEventText';

/** A stretch or a point of the axis, already placed. */
interface Placed {
    readonly key: string | number;
    readonly word: string;
    readonly style: string;
    readonly title?: string;
    readonly className?: string;
}

/**
 * Presentation: the rows above a timeline. Its parent is its size container and sets the width of the headings.
 * Hidden from screen readers: the sentences of the attempts say the same.
 */
export default class EventScale extends LightningElement {
    @api axisWord = '';
    @api wait: readonly Placed[] = [];
    @api rounds: readonly Placed[] = [];
    @api ticks: readonly Placed[] = [];

    readonly labels = pictureLabels;

    get hasWait(): boolean {
        return this.wait.length > 0;
    }

    get hasRounds(): boolean {
        return this.rounds.length > 0;
    }
}
