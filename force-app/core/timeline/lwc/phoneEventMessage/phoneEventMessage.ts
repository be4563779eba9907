import { LightningElement, api } from 'lwc';
import { messageLabels, type Message } from 'c/phoneEventText';

/** Presentation: loading, empty and error states. Fires `retry`. */
export default class PhoneEventMessage extends LightningElement {
    @api message: Message | undefined;

    readonly retryLabel = messageLabels.button.retry;

    get isLoading(): boolean {
        return this.message?.kind === 'loading';
    }

    /** Errors interrupt, everything else waits for its turn. */
    get role(): string {
        const kind = this.message?.kind;
        return kind === 'loading' || kind === 'empty' ? 'status' : 'alert';
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
