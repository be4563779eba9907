import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import { idOf, nameOf, parentAt, recordUrl, valueAt } from 'org/data';
import type { RecordNode } from 'org/data';
import type { FieldDescription } from '../../pages/types.ts';

type Row = Record<string, unknown>;

interface Column {
    readonly fieldName: string;
    readonly label: string;
    readonly type: string;
    readonly typeAttributes?: Readonly<Record<string, unknown>>;
    readonly cellAttributes?: Readonly<Record<string, unknown>>;
    /** Pixels; columns without it share what is left. */
    readonly initialWidth?: number;
    readonly sortable: boolean;
    readonly hideDefaultActions: boolean;
}

type TypedColumn = Omit<Column, 'label' | 'sortable' | 'hideDefaultActions'>;

const DATE_TIME = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZone
};

/** Records in rows with the base data table, or as tiles where there is little room. */
export default class RecordTable extends LightningElement {
    @api label = '';
    @api objectName = '';
    @api columns: readonly FieldDescription[] = [];
    @api records: readonly RecordNode[] = [];
    @api narrow = false;
    /** Whether headers sort; the table tells by a `sort` event with path and direction. */
    @api sortable = false;
    @api sortedBy: string | undefined;
    @api sortedDirection: 'asc' | 'desc' = 'asc';

    get tableColumns(): readonly Column[] {
        return this.columns.map((field, index) => ({
            ...typed(field, this.isLink(field, index)),
            label: field.label,
            sortable: this.sortable,
            hideDefaultActions: true
        }));
    }

    get rows(): readonly Row[] {
        return this.records.map((record) => {
            const row: Row = { id: idOf(record) };
            for (const [index, field] of this.columns.entries()) this.fill(row, record, field, index);
            return row;
        });
    }

    get sortedColumn(): string | undefined {
        return this.columns.some((field, index) => field.path === this.sortedBy && this.isLink(field, index))
            ? `${this.sortedBy}:url`
            : this.sortedBy;
    }

    get tiles(): readonly object[] {
        return this.records.map((record) => {
            const [first, ...others] = this.columns;
            return {
                key: idOf(record),
                url: recordUrl(this.objectName, idOf(record)),
                title: (first && textOf(record, first)) || nameOf(record),
                record,
                fields: others.slice(0, 3)
            };
        });
    }

    handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
        const { fieldName, sortDirection } = event.detail;
        this.dispatchEvent(
            new CustomEvent('sort', { detail: { path: fieldName.replace(/:url$/, ''), direction: sortDirection } })
        );
    }

    /** The name leads to the record; without a name column the first one does. */
    private isLink(field: FieldDescription, index: number): boolean {
        const named = this.columns.some((column) => column.isName);
        return field.reference !== undefined || field.isName || (!named && index === 0 && field.type === 'Text');
    }

    private fill(row: Row, record: RecordNode, field: FieldDescription, index: number): void {
        const value = valueAt(record, field.path)?.value ?? undefined;
        const { reference } = field;
        if (reference !== undefined) {
            if (value !== undefined) row[`${field.path}:url`] = recordUrl(reference.object, String(value));
        } else if (this.isLink(field, index)) {
            row[`${field.path}:url`] = recordUrl(this.objectName, idOf(record));
        }
        row[field.path] = cellOf(record, field);
    }
}

function cellOf(record: RecordNode, field: FieldDescription): unknown {
    if (['Text', 'Reference', 'Time'].includes(field.type)) return textOf(record, field);
    const value = valueAt(record, field.path)?.value ?? undefined;
    return field.type === 'Html' && typeof value === 'string' ? plainText(value) : value;
}

/** The words of a rich text: the data table has no cell that draws markup. A parsed document runs no script. */
function plainText(html: string): string {
    return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

function textOf(record: RecordNode, field: FieldDescription): string {
    const data = valueAt(record, field.path);
    if (field.reference !== undefined) {
        const name = valueAt(parentAt(record, field.reference.relationship), field.reference.nameField);
        return String(name?.value ?? data?.value ?? '');
    }
    return data?.displayValue ?? (data?.value === null || data?.value === undefined ? '' : String(data.value));
}

function typed(field: FieldDescription, isLink: boolean): TypedColumn {
    const fieldName = field.path;
    if (isLink) {
        const typeAttributes = { label: { fieldName }, target: '_self' };
        return { fieldName: `${fieldName}:url`, type: 'url', typeAttributes };
    }
    switch (field.type) {
        case 'Boolean':
            return { fieldName, type: 'boolean' };
        case 'Date':
            return { fieldName, type: 'date-local' };
        case 'DateTime':
            return { fieldName, type: 'date', typeAttributes: DATE_TIME, initialWidth: 160 };
        case 'Number':
            return numeric(fieldName, 'number', field.scale);
        case 'Currency':
            return numeric(fieldName, 'currency', field.scale);
        case 'Percent':
            return { fieldName, type: 'percent', typeAttributes: { formatStyle: 'percent-fixed' } };
        case 'Phone':
            return { fieldName, type: 'phone' };
        case 'Email':
            return { fieldName, type: 'email' };
        case 'Url':
            return { fieldName, type: 'url' };
        default:
            return { fieldName, type: 'text' };
    }
}

function numeric(fieldName: string, type: string, scale: number | undefined): TypedColumn {
    const typeAttributes = { minimumFractionDigits: scale, maximumFractionDigits: scale };
    return { fieldName, type, typeAttributes, cellAttributes: { alignment: 'left' } };
}
