import { LightningElement, api } from 'lwc';
import { pictureLabels } from 'c/phoneEventText';
import type { LegendEntry } from 'c/phoneEventView';

/** Presentation: what the colours and icons of a timeline mean, and how often each occurs. */
export default class EventLegend extends LightningElement {
    @api entries: readonly LegendEntry[] = [];
    /** The dotted line behind a bar is explained where there is one. */
    @api hasPauses = false;

    readonly labels = pictureLabels;

    /** An svg for each, no icon component: seven of those cost more than the rest of the legend. */
    get shown(): readonly object[] {
        return this.entries.map((entry) => ({
            ...entry,
            className: `icon ${entry.tone}${entry.hollow ? ' hollow' : ''}`
        }));
    }
}
