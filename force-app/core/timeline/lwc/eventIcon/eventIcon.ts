import { LightningElement, api } from 'lwc';

/** Presentation: an icon on its colour. Says nothing to screen readers; the words beside it do. */
export default class EventIcon extends LightningElement {
    /** A path of 16 by 16 units, stroked. */
    @api icon = '';
    /** warning, error, busy, info, neutral or success. */
    @api tone = 'neutral';
    /** Drawn as an outline, for attempts at which nothing rang. */
    @api hollow = false;

    get className(): string {
        return `icon ${this.tone}${this.hollow ? ' hollow' : ''}`;
    }
}
