import { LightningElement, api } from 'lwc';

/** A filter of a report that stays as it is: what it is on, and what it says. */
export default class LockedFilter extends LightningElement {
    @api label = '';
    @api words = '';
}
