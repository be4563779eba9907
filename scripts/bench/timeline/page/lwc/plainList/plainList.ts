import { LightningElement, api } from 'lwc';

/** The floor: every row drawn at once, six elements each, nothing to click. */
export default class PlainList extends LightningElement {
    @api rows: readonly unknown[] = [];
}
