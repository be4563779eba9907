import { LightningElement, api } from 'lwc';
import type { RecordNode } from 'org/data';
import type { ObjectDescription, RegionWidth, TabDescription } from '../../pages/types.ts';

/** A tab set of a page; what is in a tab is made when it is opened for the first time. */
export default class Tabs extends LightningElement {
    @api tabs: readonly TabDescription[] = [];
    @api active: string | undefined;
    @api object: ObjectDescription | undefined;
    @api recordId: string | undefined;
    @api record: RecordNode | undefined;
    @api width: RegionWidth = 'LARGE';

    opened: ReadonlySet<string> = new Set();

    get first(): string | undefined {
        return this.tabs.some((tab) => tab.key === this.active) ? this.active : this.tabs[0]?.key;
    }

    get drawnTabs(): readonly (TabDescription & { readonly opened: boolean })[] {
        return this.tabs.map((tab) => ({ ...tab, opened: tab.key === this.first || this.opened.has(tab.key) }));
    }

    handleActive(event: Event): void {
        const { value } = event.target as HTMLElement & { readonly value: string };
        this.opened = new Set([...this.opened, value]);
    }
}
