import { LightningElement, api } from 'lwc';
import { detailLabels } from 'c/phoneEventText';
import type { Explanation } from 'c/phoneEventView';

/** Presentation: explains one attempt. Fires `open` and `dismiss`. */
export default class PhoneEventDetail extends LightningElement {
    @api explanation: Explanation | undefined;

    private shownId: string | undefined;
    readonly labels = detailLabels;

    get spoken(): string {
        return this.explanation ? `${this.explanation.title}. ${this.explanation.text}` : '';
    }

    renderedCallback(): void {
        const { id } = this.explanation ?? {};
        if (id !== this.shownId) {
            this.shownId = id;
            // Under many people it would open below the window, and a click would seem to do nothing.
            this.template?.querySelector('.panel')?.scrollIntoView({ block: 'nearest' });
        }
    }

    handleOpen(): void {
        this.dispatchEvent(new CustomEvent('open', { detail: this.explanation?.id }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('dismiss'));
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.handleClose();
        }
    }
}
