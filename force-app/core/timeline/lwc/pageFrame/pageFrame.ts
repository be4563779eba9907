import { LightningElement, api } from 'lwc';
import { keepFresh, type LiveState, type Subject } from 'c/phoneEventLive';
import { isOn } from 'c/phoneEventModel';
import { LOADING, type Message } from 'c/phoneEventText';

/**
 * Presentation: what all pages share. A card with its heading, the time of the last reading, a button to read again and
 * whether it is live; below, the slot `above`, a message where there is one, and what the page draws. Keeps the page fresh.
 */
export default class PageFrame extends LightningElement {
    @api heading = '';
    /** In its place, where the page's admin wrote one. */
    @api ownHeading: string | undefined;
    @api iconName = 'standard:call_history';
    /** Milliseconds since 1970; undefined before the first answer. */
    @api readAt: number | undefined;
    /** Loading, empty or error; undefined where there is only data. */
    @api message: Message | undefined;
    @api live = false;
    @api compact = false;
    /** What the page is about, for live updates: changes of this subject and record. */
    @api subject: Subject = 'all';
    @api subjectId: string | undefined;
    /** Reads the page again: asked for by the button, the message, the platform and live updates. */
    @api reload: () => unknown = () => undefined;

    liveState: LiveState = 'off';
    private isReading = false;
    /** The focus is in what the page draws. */
    private hasFocus = false;
    private isLeaving = false;
    private stopFresh: (() => void) | undefined;

    /** An error gives way to the loading state while the page is read again. */
    get shownMessage(): Message | undefined {
        return this.isReading && this.message?.retry ? LOADING : this.message;
    }

    get shownHeading(): string {
        return this.ownHeading?.trim() || this.heading;
    }

    get bodyClass(): string {
        return isOn(this.compact) ? 'body compact' : 'body';
    }

    connectedCallback(): void {
        this.stopFresh = keepFresh(this, this.subject, () => this.subjectId);
    }

    disconnectedCallback(): void {
        this.stopFresh?.();
    }

    /** Whole parts of the page may go with the focus, when another record or nothing more is shown. */
    renderedCallback(): void {
        if (this.hasFocus && document.activeElement === document.body) {
            this.focusRefresh();
        }
    }

    handleFocusIn(): void {
        this.hasFocus = true;
        this.isLeaving = false;
    }

    /** Some browsers tell it of what is taken away too: what takes it away is drawn to the end first. */
    async handleFocusOut(): Promise<void> {
        this.isLeaving = true;
        await Promise.resolve();
        this.hasFocus &&= !this.isLeaving;
    }

    private focusRefresh(): void {
        this.hasFocus = false;
        this.template?.querySelector<HTMLElement>('c-page-freshness')?.focus();
    }

    /** The button that asked gives way to the loading state: the focus goes on to the one that does the same and stays. */
    async handleRetry(): Promise<void> {
        this.focusRefresh();
        await this.handleRefresh();
    }

    async handleRefresh(): Promise<void> {
        this.isReading = true;
        try {
            await this.reload();
        } finally {
            this.isReading = false;
        }
    }
}
