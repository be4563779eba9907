import {
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    type GraphQLInputFieldConfigMap,
    type GraphQLInputType
} from 'graphql';
import type { DateFunction } from '../query/index.ts';
import { SCALARS, type ScalarName } from './scalars.ts';

const list = (type: GraphQLInputType): { type: GraphQLInputType } => ({ type: new GraphQLList(type) });

function compared(type: GraphQLInputType): GraphQLInputFieldConfigMap {
    return { eq: { type }, ne: { type }, in: list(type), nin: list(type) };
}

function ordered(type: GraphQLInputType): GraphQLInputFieldConfigMap {
    return { ...compared(type), lt: { type }, lte: { type }, gt: { type }, gte: { type } };
}

function operators(name: ScalarName): GraphQLInputObjectType {
    const type = SCALARS[name];
    const text = { ...ordered(type), like: { type } };
    const fields: Partial<Record<ScalarName, GraphQLInputFieldConfigMap>> = {
        Boolean: { eq: { type }, ne: { type } },
        Currency: ordered(type),
        Double: ordered(type),
        Int: ordered(type),
        Long: ordered(type),
        MultiPicklist: { eq: { type }, ne: { type }, includes: list(type), excludes: list(type) },
        Percent: ordered(type),
        Time: ordered(type)
    };
    return new GraphQLInputObjectType({ name: `${name}Operators`, fields: fields[name] ?? text });
}

const LITERALS = [
    ...['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'],
    ...['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].flatMap((unit) => [
        `LAST_${unit}`,
        `THIS_${unit}`,
        `NEXT_${unit}`
    ])
];
const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'];
const RANGES: readonly string[] = UNITS.flatMap((unit) => [`last_n_${unit}s`, `next_n_${unit}s`, `n_${unit}s_ago`]);

const DATE_LITERAL = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(LITERALS.map((name) => [name, { value: name }]))
});
const DATE_RANGE = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(RANGES.map((name) => [name, { type: GraphQLInt }]))
});

export const DATE_FUNCTIONS: readonly DateFunction[] = [
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR'
];
export const DATE_TIME_FUNCTIONS: readonly DateFunction[] = [...DATE_FUNCTIONS, 'DAY_ONLY', 'HOUR_IN_DAY'];

const LONG = operators('Long');

function dateInput(name: 'Date' | 'DateTime'): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name: `${name}Input`,
        fields: { value: { type: SCALARS[name] }, literal: { type: DATE_LITERAL }, range: { type: DATE_RANGE } }
    });
}

const DATE_INPUT = dateInput('Date');
const DATE_TIME_INPUT = dateInput('DateTime');
const DAY_OPERATORS = new GraphQLInputObjectType({ name: 'DateFunctionDateOperators', fields: ordered(DATE_INPUT) });
const PART = new GraphQLInputObjectType({
    name: 'DateFunctionInput',
    fields: { value: { type: LONG }, convertTimezoneValue: { type: LONG } }
});
const DAY = new GraphQLInputObjectType({
    name: 'DateTimeFunctionInput',
    fields: { value: { type: DAY_OPERATORS }, convertTimezoneValue: { type: DAY_OPERATORS } }
});

function dateOperators(
    name: 'Date' | 'DateTime',
    input: GraphQLInputObjectType,
    functions: readonly DateFunction[]
): GraphQLInputObjectType {
    const parts = functions.map((part) => [part, { type: part === 'DAY_ONLY' ? DAY : PART }] as const);
    return new GraphQLInputObjectType({
        name: `${name}Operators`,
        fields: { ...ordered(input), ...Object.fromEntries(parts) }
    });
}

/** Input types that a filter of a field takes. Ids are apart: theirs know semi-joins, which depend on the model. */
export const OPERATORS: Readonly<Partial<Record<ScalarName, GraphQLInputObjectType>>> = {
    Boolean: operators('Boolean'),
    Currency: operators('Currency'),
    Date: dateOperators('Date', DATE_INPUT, DATE_FUNCTIONS),
    DateTime: dateOperators('DateTime', DATE_TIME_INPUT, DATE_TIME_FUNCTIONS),
    Double: operators('Double'),
    Email: operators('Email'),
    Int: operators('Int'),
    Long: LONG,
    MultiPicklist: operators('MultiPicklist'),
    Percent: operators('Percent'),
    PhoneNumber: operators('PhoneNumber'),
    Picklist: operators('Picklist'),
    String: operators('String'),
    TextArea: operators('TextArea'),
    Time: operators('Time'),
    Url: operators('Url')
};

/** Operators of Ids and lookups; `join` is what inq and ninq take. */
export function idOperators(join: GraphQLInputObjectType): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name: 'IdOperators',
        fields: { ...ordered(SCALARS.ID), like: { type: SCALARS.ID }, inq: { type: join }, ninq: { type: join } }
    });
}
