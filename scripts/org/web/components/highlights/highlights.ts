import { LightningElement, api } from 'lwc';
import { valueAt } from 'org/data';
import type { RecordNode } from 'org/data';
import type { FieldDescription, ObjectDescription } from '../../pages/types.ts';

/** The head of a record page: what it is, its name, and the compact layout's fields. */
export default class Highlights extends LightningElement {
    @api object: ObjectDescription | undefined;
    @api fields: readonly FieldDescription[] = [];
    @api record: RecordNode | undefined;

    get name(): string {
        return String(this.record?.['DisplayValue'] ?? valueAt(this.record, 'Id')?.value ?? '');
    }

    get hasFields(): boolean {
        return this.fields.length > 0;
    }
}
