import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'platform/platformShowToastEvent';

/** Stands in for `lightning-click-to-dial` as it is with telephony: says what a softphone would dial. */
export default class ClickToDial extends LightningElement {
    @api value: string | undefined;
    @api recordId: string | undefined;
    @api params: string | undefined;

    handleClick(): void {
        const message = `The local org has no softphone. An org with telephony would dial ${this.value}.`;
        this.dispatchEvent(new ShowToastEvent({ title: 'Click to dial', message, variant: 'info' }));
    }
}
