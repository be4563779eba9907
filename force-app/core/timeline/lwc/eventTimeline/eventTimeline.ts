import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import { percent } from 'c/phoneEventModel';
import { fill, pictureLabels, whole } from 'c/phoneEventText';
import type { LaneView, Picture } from 'c/phoneEventView';
import { axisFor, placeBand, placeLane, placeTicks, type PlacedLane } from './layout';
import { nextStop, type Stop } from './roving';

/** Lanes drawn before somebody asks for more: more cannot be taken in at once, and cost time to draw. */
const LANES = 60;

/** From this many people on, each gets less height. */
const DENSE = 12;

/** Presentation: attempts on a time axis, one lane for each person. Fires `choose` with an attempt's id, and `dismiss`. */
export default class EventTimeline extends LightningElement {
    @api picture: Picture | undefined;
    @api selectedId: string | undefined;

    private width = 640;
    private lanesShown = LANES;
    private reached: string | undefined;
    private observer: ResizeObserver | undefined;
    readonly labels = pictureLabels;

    /** Puts the keyboard focus on an attempt's bar. */
    @api focusAttempt(id: string): void {
        this.reached = id;
        this.template?.querySelector<HTMLElement>(`c-event-timeline-item[data-id="${id}"]`)?.focus();
    }

    get drawn(): { readonly lanes: readonly PlacedLane[] } & Record<'ticks' | 'rounds' | 'wait', readonly unknown[]> {
        const picture = this.picture;
        if (picture === undefined) {
            return { lanes: [], ticks: [], rounds: [], wait: [] };
        }
        const axis = axisFor(picture);
        const reachable = this.reached ?? this.selectedId ?? this.stops[0]?.id;
        return {
            lanes: this.shownLanes.map((lane) =>
                placeLane(lane, axis, { width: this.width, dense: this.dense, selectedId: this.selectedId, reachable })
            ),
            ticks: placeTicks(axis, this.width),
            rounds: picture.rounds.map((round) => placeBand(round, axis)),
            wait: picture.wait.map((part) => ({ ...placeBand(part, axis), className: `part ${part.kind}` }))
        };
    }

    get mark(): Readonly<Record<'word' | 'className' | 'flag' | 'style', string>> | undefined {
        const { picture } = this;
        if (picture?.mark === undefined) {
            return undefined;
        }
        const { at, word, tone } = picture.mark;
        const start = percent(axisFor(picture), at);
        // Beyond the middle the words end at the line, so that they stay inside.
        const flag = `flag ${tone}${start > 50 ? ' late' : ''}`;
        return { word, className: `mark ${tone}`, flag, style: `inset-inline-start: ${start}%` };
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

    private get shownLanes(): readonly LaneView[] {
        return (this.picture?.lanes ?? []).slice(0, this.lanesShown);
    }

    private get stops(): readonly Stop[] {
        return this.shownLanes.flatMap((lane, index) =>
            lane.bars
                .filter((bar) => bar.shape !== 'answer')
                .map((bar) => ({ id: bar.id, lane: index, from: bar.from }))
        );
    }

    renderedCallback(): void {
        const track = this.template?.querySelector('.plot');
        if (track && this.observer === undefined && typeof ResizeObserver !== 'undefined') {
            this.observer = new ResizeObserver(([entry]) => {
                const width = entry?.contentRect.width ?? 0;
                // A scroll bar that comes and goes must not make the picture flicker.
                if (width > 0 && Math.abs(width - this.width) > 20) {
                    this.width = width;
                }
            });
            this.observer.observe(track);
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
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
        const next = nextStop(this.stops, this.reached ?? this.stops[0]?.id, event.key, dir === 'rtl');
        if (next !== undefined) {
            event.preventDefault();
            this.focusAttempt(next);
        }
    }
}
