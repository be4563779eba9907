import { LightningElement, api } from 'lwc';
import { exactTimeOfDay, fill, liveLabels } from 'c/phoneEventText';
import type { LiveState } from 'c/phoneEventLive';

const { word, text } = liveLabels;
const WORDS: Readonly<Record<LiveState, string | undefined>> = {
    off: undefined,
    connecting: word.connecting,
    live: word.live,
    lost: word.paused,
    limit: word.paused,
    denied: word.paused
};
const WHY: Partial<Record<LiveState, string>> = { lost: text.lost, limit: text.limit, denied: text.off };

/** Presentation: the time of the last reading, live or not, and a button. Fires `refresh`. */
export default class PageFreshness extends LightningElement {
    /** Milliseconds since 1970; undefined before the first answer. */
    @api readAt: number | undefined;
    @api state: LiveState = 'off';

    readonly labels = liveLabels;

    get updated(): string {
        return this.readAt === undefined ? text.reading : fill(text.updated, exactTimeOfDay(this.readAt));
    }

    get live(): string | undefined {
        return WORDS[this.state];
    }

    get why(): string | undefined {
        return WHY[this.state];
    }

    get dot(): string {
        return `dot ${this.state}`;
    }

    /** To the button. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-button-icon')?.focus();
    }

    handleRefresh(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }
}
