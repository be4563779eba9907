import { LightningElement, api } from 'lwc';
import type { RecordNode } from 'org/data';
import type { Item, ObjectDescription, RegionWidth } from '../../pages/types.ts';

type DrawnItem = Item & Readonly<Record<`is${string}`, boolean>> & { readonly open?: readonly string[] };

/** The things in a region or a tab, one below the other. */
export default class Items extends LightningElement {
    @api items: readonly Item[] = [];
    @api object: ObjectDescription | undefined;
    @api recordId: string | undefined;
    @api record: RecordNode | undefined;
    @api width: RegionWidth = 'LARGE';
    /** True within a card, where the detail panel needs none of its own. */
    @api inside = false;

    get drawnItems(): readonly DrawnItem[] {
        return this.items.map((item) => ({
            ...item,
            isHighlights: item.kind === 'highlights',
            isDetails: item.kind === 'details',
            isField: item.kind === 'field',
            isRelatedList: item.kind === 'relatedList',
            isTabset: item.kind === 'tabset',
            isAccordion: item.kind === 'accordion',
            isComponent: item.kind === 'component',
            isRichText: item.kind === 'richText',
            isPlaceholder: item.kind === 'placeholder'
        }));
    }

    get objectName(): string | undefined {
        return this.object?.name;
    }

    get cardClass(): string {
        return this.inside ? '' : 'slds-card slds-p-around_medium';
    }
}
