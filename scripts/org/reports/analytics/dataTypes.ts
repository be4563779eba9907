import type { ColumnType } from '../../store/index.ts';

const TYPES: Readonly<Partial<Record<ColumnType, string>>> = {
    Checkbox: 'boolean',
    Number: 'double',
    Currency: 'currency',
    Percent: 'percent',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Phone: 'phone',
    Email: 'email',
    Url: 'url',
    TextArea: 'textarea',
    LongTextArea: 'textarea',
    Html: 'html',
    Id: 'id'
};

/** What the Analytics API calls the type of a column's values; names of records are text. */
export function dataTypeOf(type: ColumnType, scale?: number): string {
    return type === 'Number' && scale === 0 ? 'int' : (TYPES[type] ?? 'string');
}
