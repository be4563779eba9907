import { LightningElement, api } from 'lwc';

/** Stands where a page names something that is not drawn, and says what and why. */
export default class Placeholder extends LightningElement {
    @api name = '';
    @api why = '';
}
