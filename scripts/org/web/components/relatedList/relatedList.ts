import { LightningElement, api } from 'lwc';
import { childrenOf, idOf, ownerOf } from 'org/data';
import type { ChildData, RecordNode } from 'org/data';
import type { RegionWidth, RelatedListDescription } from '../../pages/types.ts';

/** A card with a related list, as the layout defines it. */
export default class RelatedList extends LightningElement {
    @api list: RelatedListDescription | undefined;
    @api record: RecordNode | undefined;
    @api width: RegionWidth = 'LARGE';

    get data(): ChildData | undefined {
        return this.list && this.record && childrenOf(this.record, this.list);
    }

    get records(): readonly RecordNode[] {
        return this.data?.nodes ?? [];
    }

    get hasRecords(): boolean {
        return this.records.length > 0;
    }

    get title(): string {
        const { data } = this;
        if (data === undefined) return this.list?.label ?? '';
        return `${this.list?.label ?? ''} (${data.totalCount})`;
    }

    get more(): string | undefined {
        const { data } = this;
        if (data === undefined || data.totalCount <= data.nodes.length) return undefined;
        return `${data.nodes.length} of ${data.totalCount} shown`;
    }

    /** Where the whole list is; nothing on that page itself. */
    get url(): string | undefined {
        const { list, record } = this;
        if (list === undefined || record === undefined) return undefined;
        const url = list.url.replace('{id}', idOf(ownerOf(record, list)));
        return url === window.location.pathname ? undefined : url;
    }

    get narrow(): boolean {
        return this.width === 'SMALL' || window.innerWidth < 768;
    }
}
