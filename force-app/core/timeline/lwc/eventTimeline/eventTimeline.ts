import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import { ownKey, remember } from 'c/phoneEventModel';
import type { Picture } from 'c/phoneEventView';
import { drawingOf, type Drawing } from './drawing';
import { moveByClick, moveByKey, moveTo, type Move } from './moves';
import { heirOf } from './roving';
import { stages, type Stage } from './stage';
import { WHOLE, zoomedBy } from './viewport';
import { scrollsTo, viewIn, watchView, type Change } from './watch';

const RTL = dir === 'rtl';

/** Presentation: attempts on a time axis, one lane for each person. Fires `choose` with an attempt's id, and `dismiss`. */
export default class EventTimeline extends LightningElement {
    @api selectedId: string | undefined;

    /** Whoever was at an attempt that is gone goes on beside it. */
    @api get picture(): Picture | undefined {
        return this.shown;
    }
    set picture(picture: Picture | undefined) {
        this.reachedId = heirOf(this.shown, picture, this.reachedId);
        this.shown = picture;
    }

    private shown: Picture | undefined;
    view = WHOLE;
    /** The attempt that the keys have reached, and whether its bar is to get the focus once it is drawn. */
    private reachedId: string | undefined;
    private wantsFocus = false;
    private readonly scrollAt = scrollsTo(RTL);
    private stopWatching: (() => void) | undefined;
    private readonly stageFor = stages();
    private readonly draw = remember(drawingOf);

    /** Puts the keyboard focus on an attempt's bar. */
    @api focusAttempt(id: string): void {
        this.go(this.stage && moveTo(this.stage, this.view, id));
    }

    private get stage(): Stage | undefined {
        return this.stageFor(this.shown, this.view);
    }

    get drawing(): Drawing | undefined {
        return this.stage && this.draw(this.stage, this.view, this.selectedId, this.reachedId ?? this.selectedId, RTL);
    }

    connectedCallback(): void {
        this.view = viewIn(this.template?.host as HTMLElement, this.view);
    }

    renderedCallback(): void {
        const scroller = this.template?.querySelector<HTMLElement>('.scroll');
        if (scroller) {
            this.stopWatching ??= watchView(scroller, RTL, this.view, (change) => this.change(change));
            this.scrollAt(scroller, this.view.left);
        }
        if (this.wantsFocus) this.template?.querySelector<HTMLElement>('c-event-lanes')?.focus();
        this.wantsFocus = false;
    }

    disconnectedCallback(): void {
        this.stopWatching?.();
        this.stopWatching = undefined;
    }

    handleZoom(event: CustomEvent<number>): void {
        this.change((view, axis) => zoomedBy(view, event.detail, view.width / 2, axis));
    }

    handleExplain({ detail }: CustomEvent<number>): void {
        this.go(this.stage && moveByClick(this.stage, this.view, detail, this.selectedId));
    }

    handleReach({ detail }: CustomEvent<number>): void {
        this.reachedId = this.picture?.idOf(detail);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const from = this.reachedId ?? this.selectedId;
        const move = this.stage && moveByKey(this.stage, this.view, from, ownKey(event), RTL);
        if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('dismiss'));
        if (move) event.preventDefault();
        this.go(move);
    }

    private change(next: Change): void {
        this.view = this.picture ? next(this.view, this.picture.axis) : this.view;
    }

    private go(move: Move | undefined): void {
        if (move === undefined) return;
        this.view = move.view;
        this.reachedId = move.reach;
        this.wantsFocus = true;
        if (move.choose) this.dispatchEvent(new CustomEvent('choose', { detail: move.choose }));
    }
}
