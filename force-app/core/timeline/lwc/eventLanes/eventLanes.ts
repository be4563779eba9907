import { LightningElement, api } from 'lwc';
import type { Tone } from 'c/phoneEventModel';
import { pictureLabels } from 'c/phoneEventText';

/** A bar, placed in its lane. */
export interface Item {
    /** Tells it from all others; what the events carry. */
    readonly thing: number;
    readonly className: string;
    readonly style: string;
    readonly sentence: string;
    /** What there is room to write on or beside it; the seconds, no part of the sentence, are drawn by the style. */
    readonly word: string;
    readonly seconds: string | undefined;
    /** Its drawing, and its tone, in whose path that is. */
    readonly icon: string;
    readonly tone: Tone;
    readonly pressed: string;
    /** 0 for the one bar in the tab order. */
    readonly tab: string;
}

/** The drawings of all bars, in the units of their box: a path for each tone. */
export interface Icons {
    readonly box: string;
    readonly paths: readonly { readonly tone: Tone; readonly path: string }[];
}

/** A person and their bars. */
export interface DrawnLane {
    readonly key: string;
    readonly name: string;
    /** Undefined where there is no room for it. */
    readonly note: string | undefined;
    /** Both. */
    readonly title: string;
    readonly style: string;
    readonly position: number;
    readonly items: readonly Item[];
    /** The phone that answered; nothing can be asked of it. */
    readonly answer: Item | undefined;
}

/** The lanes in view. */
export interface DrawnLanes {
    readonly lanes: readonly DrawnLane[];
    readonly icons: Icons;
    /** How many lanes there are in all. */
    readonly count: number;
    /** Height of all, and the space above the first that is given. */
    readonly room: string;
}

/**
 * Presentation: lanes with bars, already placed, of which only those in view are given. One element a bar and no
 * component, because there are hundreds. Fires `explain` and `reach` with a bar's `thing`.
 */
export default class EventLanes extends LightningElement {
    /** Another drawing may give a bar's element to another attempt: the focus stays with the attempt. */
    @api get drawn(): DrawnLanes | undefined {
        return this.drawnLanes;
    }
    set drawn(lanes: DrawnLanes | undefined) {
        this.hasFocus = Boolean(this.template?.activeElement);
        this.drawnLanes = lanes;
    }

    private drawnLanes: DrawnLanes | undefined;
    private hasFocus = false;
    readonly labels = pictureLabels;

    /** Puts the keyboard focus on the bar in the tab order. */
    @api focus(): void {
        this.stop?.focus();
    }

    private get stop(): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>('button[tabindex="0"]');
    }

    renderedCallback(): void {
        if (this.hasFocus && this.stop !== this.template?.activeElement) this.stop?.focus({ preventScroll: true });
        this.hasFocus = false;
    }

    handleClick(event: Event): void {
        this.tell('explain', event);
    }

    handleFocus(event: Event): void {
        this.tell('reach', event);
    }

    /** A tooltip for what the pointer is on: one for each bar would be as many attributes to set before anybody looks. */
    handleHover(event: Event): void {
        const target = event.target as HTMLElement;
        const named = target.closest('.head')?.nextElementSibling ?? target;
        const words = named.getAttribute('aria-label');
        if (words !== null && named !== event.currentTarget && !target.classList.contains('track')) {
            target.title = words;
        }
    }

    private tell(name: string, event: Event): void {
        const { thing } = (event.target as HTMLElement).dataset;
        if (thing !== undefined) {
            this.dispatchEvent(new CustomEvent(name, { detail: Number(thing) }));
        }
    }
}
