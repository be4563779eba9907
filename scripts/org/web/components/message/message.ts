import { LightningElement, api } from 'lwc';

/** A page in plain words: nothing here, no access, no answer. */
export default class Message extends LightningElement {
    @api heading = '';
    @api text = '';
}
