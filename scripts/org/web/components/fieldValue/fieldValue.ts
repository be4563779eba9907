import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { parentAt, recordUrl, valueAt } from 'org/data';
import type { FieldData, RecordNode, Scalar } from 'org/data';
import type { FieldDescription } from '../../pages/types.ts';

/** One value, drawn by its type with the base component for it. */
export default class FieldValue extends LightningElement {
    @api field: FieldDescription | undefined;
    @api record: RecordNode | undefined;
    /** For the object's own name, which leads to its record. */
    @api objectName = '';

    /** The base component would take the browser's, but people read times in their own. */
    readonly timeZone: string = timeZone;

    get data(): FieldData | undefined {
        return this.field && valueAt(this.record, this.field.path);
    }

    get value(): Scalar | undefined {
        return this.data?.value ?? undefined;
    }

    get text(): string {
        const { data } = this;
        return data?.displayValue ?? (data?.value === null || data?.value === undefined ? '' : String(data.value));
    }

    get isBoolean(): boolean {
        return this.field?.type === 'Boolean';
    }

    get isEmpty(): boolean {
        return !this.isBoolean && (this.value === undefined || this.value === '');
    }

    get isDateTime(): boolean {
        return this.field?.type === 'DateTime';
    }

    get isDate(): boolean {
        return this.field?.type === 'Date';
    }

    get isNumber(): boolean {
        return ['Number', 'Currency', 'Percent'].includes(this.field?.type ?? '');
    }

    get numberStyle(): string {
        const styles: Readonly<Record<string, string>> = { Currency: 'currency', Percent: 'percent-fixed' };
        return styles[this.field?.type ?? ''] ?? 'decimal';
    }

    get isPhone(): boolean {
        return this.field?.type === 'Phone';
    }

    get isEmail(): boolean {
        return this.field?.type === 'Email';
    }

    get isUrl(): boolean {
        return this.field?.type === 'Url';
    }

    get isHtml(): boolean {
        return this.field?.type === 'Html';
    }

    get isLongText(): boolean {
        return this.field?.type === 'LongText';
    }

    get link(): string | undefined {
        const reference = this.field?.reference;
        if (reference === undefined || this.isEmpty) return undefined;
        return recordUrl(reference.object, String(this.value));
    }

    get when(): Scalar | undefined {
        return this.field?.when === undefined ? undefined : (valueAt(this.record, this.field.when)?.value ?? undefined);
    }

    get linkText(): string {
        const reference = this.field?.reference;
        if (reference === undefined) return this.text;
        const parent = parentAt(this.record, reference.relationship);
        return String(valueAt(parent, reference.nameField)?.value ?? this.value);
    }
}
