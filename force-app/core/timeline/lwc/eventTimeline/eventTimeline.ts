import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import { fill, pictureLabels, whole } from 'c/phoneEventText';
import type { LaneView, Picture } from 'c/phoneEventView';
import { drawingOf, type Drawing } from './layout';
import { nextStop, stopsOf, type Stop } from './roving';

/** Lanes drawn before somebody asks for more: more cannot be taken in at once, and cost time to draw. */
const LANES = 60;
/** With more people than this, each gets less height. */
const DENSE = 12;
/** Changes of width in pixels that are not worth drawing again: a scroll bar that comes and goes. */
const FLICKER = 20;

/** Where the width can be measured nothing is placed before it is: else everything would be drawn twice. */
const UNMEASURED = typeof ResizeObserver === 'undefined' ? 640 : 0;

/** Presentation: attempts on a time axis, one lane for each person. Fires `choose` with an attempt's id, and `dismiss`. */
export default class EventTimeline extends LightningElement {
    @api picture: Picture | undefined;
    @api selectedId: string | undefined;

    private width = UNMEASURED;
    private lanesShown = LANES;
    private reached: string | undefined;
    private observer: ResizeObserver | undefined;
    readonly labels = pictureLabels;

    /** Puts the keyboard focus on an attempt's bar. */
    @api focusAttempt(id: string): void {
        this.reached = id;
        this.template?.querySelector<HTMLElement>(`c-event-timeline-item[data-id="${id}"]`)?.focus();
    }

    get drawing(): Drawing | undefined {
        const { width, dense, selectedId } = this;
        const reachable = this.reached ?? selectedId ?? this.stops[0]?.id;
        return this.picture && drawingOf(this.picture, this.lanes, { width, dense, selectedId, reachable });
    }

    get rootClass(): string {
        return this.dense ? 'root dense' : 'root';
    }

    get more(): string | undefined {
        const hidden = (this.picture?.lanes.length ?? 0) - this.lanesShown;
        return hidden > 0 ? fill(pictureLabels.button.more, whole(hidden)) : undefined;
    }

    private get dense(): boolean {
        return (this.picture?.lanes.length ?? 0) > DENSE;
    }

    private get lanes(): readonly LaneView[] {
        return this.width > 0 ? (this.picture?.lanes ?? []).slice(0, this.lanesShown) : [];
    }

    private get stops(): readonly Stop[] {
        return stopsOf(this.lanes);
    }

    renderedCallback(): void {
        const track = this.template?.querySelector('.plot');
        if (track && this.observer === undefined && typeof ResizeObserver !== 'undefined') {
            this.observer = new ResizeObserver(([entry]) => this.handleWidth(entry?.contentRect.width ?? 0));
            this.observer.observe(track);
            // At once, not with the observer's first call: a tab looks for what can take the focus right after it is drawn.
            this.handleWidth(track.getBoundingClientRect().width);
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    handleWidth(width: number): void {
        if (width > 0 && Math.abs(width - this.width) > FLICKER) {
            this.width = width;
        }
    }

    handleExplain(event: CustomEvent<string>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
    }

    handleReach(event: CustomEvent<string>): void {
        this.reached = event.detail;
    }

    handleMore(): void {
        this.lanesShown += LANES;
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.dispatchEvent(new CustomEvent('dismiss'));
            return;
        }
        const next = nextStop(this.stops, this.reached, event.key, dir === 'rtl');
        if (next !== undefined) {
            event.preventDefault();
            this.focusAttempt(next);
        }
    }
}
