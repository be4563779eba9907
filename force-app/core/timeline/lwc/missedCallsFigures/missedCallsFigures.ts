import { LightningElement, api } from 'lwc';
import { boardLabels } from 'c/phoneEventText';
import type { ActorShare, FiguresView } from 'c/missedCallsView';

/** Presentation: calls lost, attempts missed, who should act. Fires `focuson` with what was chosen. */
export default class MissedCallsFigures extends LightningElement {
    @api view: FiguresView | undefined;

    readonly labels = boardLabels;

    get titleClass(): string {
        return this.view?.lost === true ? 'title lost' : 'title';
    }

    get actors(): readonly (ActorShare & { readonly style: string; readonly swatch: string })[] {
        return (this.view?.actors ?? []).map((actor) => ({
            ...actor,
            style: `flex-grow: ${actor.share}`,
            swatch: `swatch ${actor.key.toLowerCase()}`
        }));
    }

    handleClick(event: Event): void {
        const { focus, key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('focuson', { detail: { kind: focus, key } }));
    }
}
