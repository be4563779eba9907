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

export const FIELD_VALUE = new GraphQLInterfaceType({
    name: 'FieldValue',
    fields: { displayValue: { type: GraphQLString } },
    resolveType: (value: FieldValue) => `${scalarOf(value.column.type)}Value`
});

function valueType(name: ScalarName): GraphQLObjectType<FieldValue, Context> {
    const more: Fields = name === 'Picklist' ? { label: { type: GraphQLString, resolve: label } } : {};
    const format: Fields = ['Double', 'Currency', 'Percent', 'Int', 'Long', 'Date', 'DateTime', 'Time'].includes(name)
        ? {
              format: {
                  type: GraphQLString,
                  resolve: ({ column, stored }, _args, { org }) => displayValue(column, stored, org.user)
              }
          }
        : {};
    return new GraphQLObjectType<FieldValue, Context>({
        name: `${name}Value`,
        interfaces: [FIELD_VALUE],
        fields: {
            value: { type: SCALARS[name], resolve: ({ column, stored }) => uiValue(column, stored) },
            displayValue: {
                type: GraphQLString,
                resolve: ({ column, stored }, _args, { org }) => displayValue(column, stored, org.user)
            },
            ...more,
            ...format
        }
    });
}

function label({ column, stored }: FieldValue): string | null {
    return stored === null ? null : picklistLabel(column, String(stored));
}

/** `StringValue`, `DateTimeValue` … by scalar name. They are the same for every model. */
export const VALUE_TYPES: Readonly<Record<ScalarName, GraphQLObjectType<FieldValue, Context>>> = Object.fromEntries(
    // Safe: the keys are those of SCALARS, all of them.
    (Object.keys(SCALARS) as ScalarName[]).map((name) => [name, valueType(name)])
) as Record<ScalarName, GraphQLObjectType<FieldValue, Context>>;
