import { LightningElement, api } from 'lwc';

/** A page in plain words: nothing here, no access, no answer. */
export default class Message extends LightningElement {
    @api heading = '';
    @api text = '';
    /** Something went wrong that may be over by now. */
    @api failed = false;

    handleRetry(): void {
        window.location.reload();
    }
}
