import { LightningElement, api } from 'lwc';
import { actorLabels, attemptLabels, detailLabels } from 'c/phoneEventText';
import type { AttemptWords } from 'c/missedCallsView';

/** Presentation: an attempt in words. Fires `open` with the record of who was tried. */
export default class PhoneEventWords extends LightningElement {
    @api words: AttemptWords | undefined;
    /** The record that a dialled call is about. */
    @api recordId: string | undefined;

    readonly labels = { ...attemptLabels, detail: detailLabels.name, actor: actorLabels };

    handleOpen(): void {
        const detail = { id: this.words?.personId, kind: 'person' };
        this.dispatchEvent(new CustomEvent('open', { detail }));
    }
}
