import { LightningElement, api } from 'lwc';
import { detailLabels } from 'c/phoneEventText';
import type { Explanation } from 'c/phoneEventView';

/** Presentation: explains one attempt. Fires `open` and `dismiss`. */
export default class PhoneEventDetail extends LightningElement {
    @api explanation: Explanation | undefined;

    readonly labels = detailLabels;

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
