import type { Column, ColumnType } from '../store/index.ts';

/** How REST's describe names a field's type and its value in SOAP; how many digits or characters it takes. */
interface DescribedType {
    readonly type: string;
    readonly soapType: string;
    /** Characters where the file says none. */
    readonly length?: number;
    readonly extraTypeInfo?: string;
}

const TYPES: Readonly<Record<ColumnType, DescribedType>> = {
    AutoNumber: { type: 'string', soapType: 'xsd:string', length: 30 },
    Checkbox: { type: 'boolean', soapType: 'xsd:boolean' },
    Currency: { type: 'currency', soapType: 'xsd:double' },
    Date: { type: 'date', soapType: 'xsd:date' },
    DateTime: { type: 'datetime', soapType: 'xsd:dateTime' },
    Email: { type: 'email', soapType: 'xsd:string', length: 80 },
    EncryptedText: { type: 'encryptedstring', soapType: 'xsd:string', length: 175 },
    Html: { type: 'textarea', soapType: 'xsd:string', length: 32768, extraTypeInfo: 'richtextarea' },
    Id: { type: 'id', soapType: 'tns:ID', length: 18 },
    LongTextArea: { type: 'textarea', soapType: 'xsd:string', length: 32768, extraTypeInfo: 'plaintextarea' },
    Lookup: { type: 'reference', soapType: 'tns:ID', length: 18 },
    MasterDetail: { type: 'reference', soapType: 'tns:ID', length: 18 },
    MultiselectPicklist: { type: 'multipicklist', soapType: 'xsd:string', length: 4099 },
    Number: { type: 'double', soapType: 'xsd:double' },
    Percent: { type: 'percent', soapType: 'xsd:double' },
    Phone: { type: 'phone', soapType: 'xsd:string', length: 40 },
    Picklist: { type: 'picklist', soapType: 'xsd:string', length: 255 },
    Text: { type: 'string', soapType: 'xsd:string', length: 255 },
    TextArea: { type: 'textarea', soapType: 'xsd:string', length: 255, extraTypeInfo: 'plaintextarea' },
    Time: { type: 'time', soapType: 'xsd:time' },
    Url: { type: 'url', soapType: 'xsd:string', length: 255 }
};

/** What a describe says about the type of a column. */
export function describedType(column: Pick<Column, 'type'>): DescribedType {
    return TYPES[column.type];
}

const WITH_LENGTH: ReadonlySet<ColumnType> = new Set(['Text', 'LongTextArea', 'Html', 'EncryptedText']);

/** Characters a column takes; 0 for what is no text. Formulas give up to 1,300. */
export function lengthOf({ type, length, formula }: Pick<Column, 'type' | 'length' | 'formula'>): number {
    const standard = TYPES[type].length ?? 0;
    if (formula !== undefined && type === 'Text') return 1300;
    return WITH_LENGTH.has(type) ? (length ?? standard) : standard;
}

/** Whether SOQL can neither filter nor sort by fields of that type. */
export function isLong(type: ColumnType): boolean {
    return type === 'LongTextArea' || type === 'Html' || type === 'EncryptedText';
}
