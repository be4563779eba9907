import { LightningElement, api } from 'lwc';
import { pictureLabels } from 'c/phoneEventText';
import type { DrawnLanes } from './drawn';

export type { DrawnLane, DrawnLanes, Icons, Item } from './drawn';

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

    /** Puts the keyboard focus on the bar in the tab order, or on the lanes where none is in view. */
    @api focus(): void {
        this.stop?.focus();
    }

    private get stop(): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>('[tabindex="0"]');
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
