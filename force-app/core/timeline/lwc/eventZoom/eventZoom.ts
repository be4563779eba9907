import { LightningElement, api } from 'lwc';
import type { Span } from 'c/phoneEventModel';
import { clock, fill, zoomLabels } from 'c/phoneEventText';

/** Presentation: which time is shown, and buttons to show more or less. Fires `zoom` with a factor, 0 for everything. */
export default class EventZoom extends LightningElement {
    /** All of the time, and what is seen of it, in seconds. */
    @api axis: Span | undefined;
    @api seen: Span | undefined;
    @api zoom = 1;
    /** The closest zoom there is. */
    @api most = 1;

    readonly labels = zoomLabels;

    get range(): string {
        const { axis, seen } = this;
        if (axis === undefined || seen === undefined) {
            return '';
        }
        const words = [seen.from, seen.to, axis.from, axis.to].map(clock);
        return fill(this.isWhole ? zoomLabels.text.rangeAll : zoomLabels.text.range, ...words);
    }

    get isWhole(): boolean {
        return this.zoom <= 1;
    }

    get isClosest(): boolean {
        return this.zoom >= this.most;
    }

    /** A button that can do nothing more says so, but keeps the focus: `disabled` would throw it to the top of the page. */
    handleClick(event: Event): void {
        const button = event.currentTarget as HTMLElement;
        if (button.getAttribute('aria-disabled') === 'true') return;
        this.dispatchEvent(new CustomEvent('zoom', { detail: Number(button.dataset.factor) }));
    }
}
