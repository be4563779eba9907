import {
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap,
    type GraphQLInputObjectType
} from 'graphql';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import type { DateFunction } from '../query/index.ts';
import type { Column } from '../store/index.ts';
import type { AggregateInputs } from './aggregateInputs.ts';
import { fetchAggregate, fieldOfFunction, FIGURES, keyOf, type AggregateSource } from './aggregatePlan.ts';
import { perObject } from './filterTypes.ts';
import { meaningsOf } from './meaning.ts';
import { DATE_FUNCTIONS, DATE_TIME_FUNCTIONS } from './operators.ts';
import { PAGE_INFO, SCOPE } from './recordTypes.ts';
import { SCALARS, scalarOf, type ScalarName } from './scalars.ts';
import { VALUE_FIELDS, VALUE_TYPES, type Context, type FieldValue } from './valueTypes.ts';

/** A field within a group. */
interface FieldSource extends FieldValue {
    readonly path: string;
    readonly values: AggregateSource['values'];
}

type Arguments = Readonly<Record<string, unknown>>;
type Fields = GraphQLFieldConfigMap<FieldSource, Context>;
type Field = GraphQLFieldConfig<FieldSource, Context>;

const NUMERIC: ReadonlySet<ScalarName> = new Set(['Currency', 'Double', 'Int', 'Long', 'Percent']);

function asNumber(column: Column, scale: number): Column {
    return { ...column, type: 'Number', scale, picklist: undefined, lookup: undefined };
}

/** A figure: counts are whole numbers, averages keep what there is, the others are like the field. */
function figureField(name: string, scalar: ScalarName): Field {
    const counts = name === 'count' || name === 'countDistinct';
    const type = counts ? VALUE_TYPES.Long : name === 'avg' ? VALUE_TYPES.Double : VALUE_TYPES[scalar];
    const columnOf = (column: Column): Column =>
        counts ? asNumber(column, 0) : name === 'avg' ? asNumber(column, Math.max(column.scale ?? 0, 2)) : column;
    return {
        type,
        resolve: ({ column, path, values }) => ({
            column: columnOf(column),
            stored: values.get(keyOf(path, FIGURES[name])) ?? null
        })
    };
}

function dateField(part: DateFunction): Field {
    const type = part === 'DAY_ONLY' ? VALUE_TYPES.Date : VALUE_TYPES.Long;
    const columnOf = (column: Column): Column =>
        part === 'DAY_ONLY' ? { ...column, type: 'Date' } : asNumber(column, 0);
    return {
        type,
        resolve: ({ column, path, values }) => ({
            column: columnOf(column),
            stored: values.get(keyOf(path, part)) ?? null
        })
    };
}

function fieldAggregate(scalar: ScalarName): GraphQLObjectType<FieldSource, Context> {
    const figures = Object.keys(FIGURES).filter((name) => {
        if (name === 'sum' || name === 'avg') return NUMERIC.has(scalar);
        return scalar !== 'Boolean' || name === 'count';
    });
    const parts = scalar === 'DateTime' ? DATE_TIME_FUNCTIONS : scalar === 'Date' ? DATE_FUNCTIONS : [];
    const fields: Fields = {
        ...(VALUE_FIELDS[scalar] as Fields),
        ...Object.fromEntries(figures.map((name) => [name, figureField(name, scalar)])),
        ...Object.fromEntries(parts.map((part) => [fieldOfFunction(part), dateField(part)]))
    };
    return new GraphQLObjectType<FieldSource, Context>({ name: `${scalar}Aggregate`, fields });
}

const AGGREGATES = Object.fromEntries(
    (Object.keys(SCALARS) as ScalarName[]).map((name) => [name, fieldAggregate(name)])
);

/** The field `aggregate` of UIAPI: a connection of groups for each object. */
export function aggregateQueryType(
    model: SourceModel,
    objects: readonly ObjectModel[],
    filterOf: (object: ObjectModel) => GraphQLInputObjectType,
    inputs: AggregateInputs
) {
    const aggregateOf = perObject((object): GraphQLObjectType => {
        const fields = (): GraphQLFieldConfigMap<AggregateSource, Context> => {
            const found: GraphQLFieldConfigMap<AggregateSource, Context> = {};
            for (const [name, meaning] of meaningsOf(model, object)) {
                if (meaning.kind === 'parent') {
                    found[name] = {
                        type: aggregateOf(meaning.object),
                        resolve: ({ values, prefix }) => ({ values, prefix: `${prefix}${name}.` })
                    };
                }
                const type =
                    meaning.kind === 'value' || meaning.kind === 'id'
                        ? AGGREGATES[scalarOf(meaning.column.type)]
                        : undefined;
                if (!type || !('column' in meaning)) continue;
                const { column } = meaning;
                found[name] = {
                    type,
                    resolve: ({ values, prefix }) => ({
                        column,
                        path: prefix + name,
                        values,
                        stored: values.get(keyOf(prefix + name, undefined)) ?? null
                    })
                };
            }
            return found;
        };
        return new GraphQLObjectType<AggregateSource, Context>({ name: `${object.name}Aggregate`, fields });
    });
    return new GraphQLObjectType({
        name: 'RecordQueryAggregate',
        fields: () =>
            Object.fromEntries(
                objects.map((object) => [object.name, connectionField(object, aggregateOf(object), filterOf, inputs)])
            )
    });
}

function connectionField(
    object: ObjectModel,
    aggregate: GraphQLObjectType,
    filterOf: (object: ObjectModel) => GraphQLInputObjectType,
    inputs: AggregateInputs
): GraphQLFieldConfig<unknown, Context> {
    const result = new GraphQLObjectType({ name: `${object.name}Result`, fields: { aggregate: { type: aggregate } } });
    const edge = new GraphQLObjectType({
        name: `${object.name}AggregateEdge`,
        fields: { node: { type: result }, cursor: { type: GraphQLString } }
    });
    const type = new GraphQLObjectType({
        name: `${object.name}AggregateConnection`,
        fields: {
            edges: { type: new GraphQLList(edge) },
            pageInfo: { type: new GraphQLNonNull(PAGE_INFO) },
            totalCount: { type: new GraphQLNonNull(GraphQLInt) },
            pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
        }
    });
    return {
        type,
        args: {
            first: { type: GraphQLInt },
            after: { type: GraphQLString },
            where: { type: filterOf(object) },
            scope: { type: SCOPE },
            groupBy: { type: inputs.groupByOf(object) },
            orderBy: { type: inputs.orderByOf(object) }
        },
        resolve: (_source, args: Arguments, { org }, info) => fetchAggregate(org, object, args, info)
    };
}
