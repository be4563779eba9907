import { GraphQLInterfaceType, GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import { displayValue, picklistLabel, uiValue } from '../query/index.ts';
import type { Column } from '../store/index.ts';
import type { Org, Stored } from '../types.ts';
import { SCALARS, scalarOf, type ScalarName } from './scalars.ts';

/** What resolvers get besides their source. */
export interface Context {
    readonly org: Org;
}

/** Source of a field value's resolvers. */
export interface FieldValue {
    readonly column: Column;
    readonly stored: Stored;
}

type Fields = GraphQLFieldConfigMap<FieldValue, Context>;

const FIELD_VALUE = new GraphQLInterfaceType({
    name: 'FieldValue',
    fields: { displayValue: { type: GraphQLString } },
    resolveType: (value: FieldValue) => `${scalarOf(value.column.type)}Value`
});

const FORMATTED: ReadonlySet<ScalarName> = new Set<ScalarName>([
    'Double',
    'Currency',
    'Percent',
    'Int',
    'Long',
    'Date',
    'DateTime',
    'Time'
]);

function valueFields(name: ScalarName): Fields {
    const shown: Fields[string] = {
        type: GraphQLString,
        resolve: ({ column, stored }, _args, { org }) => displayValue(column, stored, org.user)
    };
    return {
        value: { type: SCALARS[name], resolve: ({ column, stored }) => uiValue(column, stored) },
        displayValue: shown,
        ...(name === 'Picklist' ? { label: { type: GraphQLString, resolve: label } } : {}),
        ...(FORMATTED.has(name) ? { format: shown } : {})
    };
}

function byScalar<T>(make: (name: ScalarName) => T): Readonly<Record<ScalarName, T>> {
    // Safe: the keys are those of SCALARS, all of them.
    const names = Object.keys(SCALARS) as ScalarName[];
    return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<ScalarName, T>;
}

function label({ column, stored }: FieldValue): string | null {
    return stored === null ? null : picklistLabel(column, String(stored));
}

/** The fields of a value type, by scalar name. */
export const VALUE_FIELDS = byScalar(valueFields);

/** `StringValue`, `DateTimeValue` … by scalar name. They are the same for every model. */
export const VALUE_TYPES = byScalar(
    (name) =>
        new GraphQLObjectType<FieldValue, Context>({
            name: `${name}Value`,
            interfaces: [FIELD_VALUE],
            fields: VALUE_FIELDS[name]
        })
);
