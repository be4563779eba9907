import { GraphQLBoolean, GraphQLError, GraphQLID, GraphQLInt, GraphQLScalarType, GraphQLString } from 'graphql';
import type { ColumnType } from '../store/index.ts';

function textScalar(name: string): GraphQLScalarType {
    return new GraphQLScalarType({
        name,
        coerceInputValue: (value) => {
            if (typeof value === 'string') return value;
            throw new GraphQLError(`${name} cannot represent a non-text value.`);
        },
        coerceInputLiteral: (node) => (node.kind === 'StringValue' ? node.value : undefined),
        coerceOutputValue: (value) => value
    });
}

function numberScalar(name: string): GraphQLScalarType {
    const finite = (value: unknown): number => {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        if (typeof number === 'number' && Number.isFinite(number)) return number;
        throw new GraphQLError(`${name} cannot represent a value that is not a number.`);
    };
    return new GraphQLScalarType({
        name,
        coerceInputValue: finite,
        coerceInputLiteral: (node) =>
            node.kind === 'IntValue' || node.kind === 'FloatValue' || node.kind === 'StringValue'
                ? finite(node.value)
                : undefined,
        coerceOutputValue: (value) => value
    });
}

/** Salesforce's scalars by the name that value and operator types begin with. */
export const SCALARS = {
    Boolean: GraphQLBoolean,
    Currency: numberScalar('Currency'),
    Date: textScalar('Date'),
    DateTime: textScalar('DateTime'),
    Double: numberScalar('Double'),
    Email: textScalar('Email'),
    EncryptedString: textScalar('EncryptedString'),
    ID: GraphQLID,
    Int: GraphQLInt,
    Long: numberScalar('Long'),
    LongTextArea: textScalar('LongTextArea'),
    MultiPicklist: textScalar('MultiPicklist'),
    Percent: numberScalar('Percent'),
    PhoneNumber: textScalar('PhoneNumber'),
    Picklist: textScalar('Picklist'),
    RichTextArea: textScalar('RichTextArea'),
    String: GraphQLString,
    TextArea: textScalar('TextArea'),
    Time: textScalar('Time'),
    Url: textScalar('Url')
} as const;

/** The id of a record, or `@{name}` of an earlier operation of the same mutation. */
export const ID_OR_REF = textScalar('IdOrRef');

export type ScalarName = keyof typeof SCALARS;

const BY_COLUMN: Readonly<Record<ColumnType, ScalarName>> = {
    AutoNumber: 'String',
    Checkbox: 'Boolean',
    Currency: 'Currency',
    Date: 'Date',
    DateTime: 'DateTime',
    Email: 'Email',
    EncryptedText: 'EncryptedString',
    Html: 'RichTextArea',
    Id: 'ID',
    LongTextArea: 'LongTextArea',
    Lookup: 'ID',
    MasterDetail: 'ID',
    MultiselectPicklist: 'MultiPicklist',
    Number: 'Double',
    Percent: 'Percent',
    Phone: 'PhoneNumber',
    Picklist: 'Picklist',
    Text: 'String',
    TextArea: 'TextArea',
    Time: 'Time',
    Url: 'Url'
};

/** The scalar a column's values have. */
export function scalarOf(type: ColumnType): ScalarName {
    return BY_COLUMN[type];
}
