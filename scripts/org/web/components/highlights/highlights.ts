import { LightningElement, api } from 'lwc';
import { nameOf } from 'org/data';
import type { RecordNode } from 'org/data';
import type { FieldDescription, ObjectDescription } from '../../pages/types.ts';

/** The head of a record page: what it is, its name, and the compact layout's fields. */
export default class Highlights extends LightningElement {
    @api object: ObjectDescription | undefined;
    @api fields: readonly FieldDescription[] = [];
    @api record: RecordNode | undefined;

    get name(): string {
        return nameOf(this.record);
    }

    get hasFields(): boolean {
        return this.fields.length > 0;
    }
}
