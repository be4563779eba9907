import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import { fill, pictureLabels, whole } from 'c/phoneEventText';
import type { Picture } from 'c/phoneEventView';
import { drawingOf, flagged, isDense, type Drawing, type FlaggedLane } from './layout';
import { UNMEASURED, watchWidth } from './measure';
import { remember } from './remember';
import { nextStop, stopsOf, type Stop } from './roving';

/** Lanes drawn before somebody asks for more: more cannot be taken in at once, and cost time to draw. */
const LANES = 60;

/** Presentation: attempts on a time axis, one lane for each person. Fires `choose` with an attempt's id, and `dismiss`. */
export default class EventTimeline extends LightningElement {
    @api picture: Picture | undefined;
    @api selectedId: string | undefined;

    private width = UNMEASURED;
    private lanesShown = LANES;
    private reached: string | undefined;
    private stopWatching: (() => void) | undefined;
    // A move of the focus changes two bars: nothing is placed again for it.
    private readonly draw = remember(drawingOf);
    private readonly stops = remember(stopsOf);
    readonly labels = pictureLabels;

    /** Puts the keyboard focus on an attempt's bar. */
    @api focusAttempt(id: string): void {
        this.reached = id;
        this.template?.querySelector<HTMLElement>(`c-event-timeline-item[data-id="${id}"]`)?.focus();
    }

    get drawing(): Drawing | undefined {
        return this.picture && this.draw(this.picture, this.width > 0 ? this.lanesShown : 0, this.width);
    }

    get lanes(): readonly FlaggedLane[] {
        return flagged(this.drawing?.lanes ?? [], this.selectedId, this.here?.id);
    }

    /** The one bar in the tab order. */
    private get here(): Stop | undefined {
        const stops = this.stops(this.drawing?.sources ?? []);
        return stops.find(({ id }) => id === (this.reached ?? this.selectedId)) ?? stops[0];
    }

    get rootClass(): string {
        return isDense(this.picture) ? 'root dense' : 'root';
    }

    get more(): string | undefined {
        const hidden = (this.picture?.lanes.length ?? 0) - this.lanesShown;
        return hidden > 0 ? fill(pictureLabels.button.more, whole(hidden)) : undefined;
    }

    renderedCallback(): void {
        const plot = this.template?.querySelector('.plot');
        if (plot && this.stopWatching === undefined) {
            this.stopWatching = watchWidth(plot, (width) => {
                this.width = width;
            });
        }
    }

    disconnectedCallback(): void {
        this.stopWatching?.();
        this.stopWatching = undefined;
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
        const stops = this.stops(this.drawing?.sources ?? []);
        const next = nextStop(stops, this.here, event.key, dir === 'rtl');
        if (next !== undefined) {
            event.preventDefault();
            this.focusAttempt(next);
        }
    }
}
