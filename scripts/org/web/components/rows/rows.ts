import { LightningElement, api } from 'lwc';
import type { RecordNode } from 'org/data';
import type { ObjectDescription, Region, Rows as PageRows } from '../../pages/types.ts';

interface DrawnRegion extends Region {
    readonly style: string;
}

/** The regions of a page in rows; on a narrow screen one below the other. */
export default class Rows extends LightningElement {
    @api rows: PageRows = [];
    @api object: ObjectDescription | undefined;
    @api recordId: string | undefined;
    @api record: RecordNode | undefined;

    get drawnRows(): readonly { readonly key: string; readonly regions: readonly DrawnRegion[] }[] {
        return this.rows.map((regions, index) => ({
            key: String(index),
            regions: regions.map((region) => ({ ...region, style: `--span: ${region.span}` }))
        }));
    }
}
