import { LightningElement, api } from 'lwc';
import type { Summary, WaitShare } from 'c/phoneEventView';

/** Presentation: the verdict of a call, its figures, and where the caller's time went. */
export default class PhoneEventSummary extends LightningElement {
    @api summary: Summary | undefined;

    get hasFigures(): boolean {
        return (this.summary?.figures.length ?? 0) > 0;
    }

    get parts(): readonly (WaitShare & { readonly swatch: string })[] {
        return (this.summary?.wait ?? []).map((part) => ({ ...part, swatch: `swatch ${part.kind}` }));
    }
}
