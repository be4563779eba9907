import { LightningElement, api } from 'lwc';
import { boardLabels } from 'c/phoneEventText';

/** Presentation: a number that a click dials where the org has telephony, and plain text where it has none. */
export default class PhoneNumber extends LightningElement {
    /** Undefined where the caller withheld it. */
    @api number: string | undefined;
    /** The record that the dialled call is about. */
    @api recordId: string | undefined;

    readonly withheld = boardLabels.word.withheld;
}
