import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigArgumentMap,
    type GraphQLInputObjectType
} from 'graphql';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { findObject, objectOfId } from '../store/index.ts';
import { QueryError } from '../query/index.ts';
import { childrenOf, type RecordSource } from './fetch.ts';
import { perObject } from './filterTypes.ts';
import { meaningsOf, type Meaning } from './meaning.ts';
import { SCALARS, scalarOf } from './scalars.ts';
import { VALUE_TYPES, type Context } from './valueTypes.ts';

type RecordField = GraphQLFieldConfig<RecordSource, Context>;

export const PAGE_INFO = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString }
    }
});

export const SCOPE = new GraphQLEnumType({ name: 'SupportedScopes', values: { EVERYTHING: {}, MINE: {} } });

/** The record types of a model and the arguments of their connections. */
export interface RecordTypes {
    readonly connectionOf: (object: ObjectModel) => GraphQLObjectType;
    readonly argumentsOf: (object: ObjectModel) => GraphQLFieldConfigArgumentMap;
    readonly recordOf: (object: ObjectModel) => GraphQLObjectType;
}

/** Types for records: the interface Record, a type for each object, its connection and its edge. */
export function recordTypes(
    model: SourceModel,
    filterOf: (object: ObjectModel) => GraphQLInputObjectType,
    orderOf: (object: ObjectModel) => GraphQLInputObjectType
): RecordTypes {
    const record = recordInterface(model);
    const argumentsOf = (object: ObjectModel): GraphQLFieldConfigArgumentMap => ({
        first: { type: GraphQLInt },
        after: { type: GraphQLString },
        where: { type: filterOf(object) },
        orderBy: { type: orderOf(object) },
        scope: { type: SCOPE },
        upperBound: { type: GraphQLInt }
    });
    const recordOf = perObject((object): GraphQLObjectType => {
        const fields = (): Record<string, RecordField> =>
            Object.fromEntries(
                [...meaningsOf(model, object)].map(([name, meaning]) => [name, field(name, meaning, object)])
            );
        return new GraphQLObjectType<RecordSource, Context>({ name: object.name, interfaces: [record], fields });
    });
    const connectionOf = perObject((object): GraphQLObjectType => {
        const edge = new GraphQLObjectType({
            name: `${object.name}Edge`,
            fields: () => ({ node: { type: recordOf(object) }, cursor: { type: GraphQLString } })
        });
        return new GraphQLObjectType({
            name: `${object.name}Connection`,
            fields: () => ({
                edges: { type: new GraphQLList(edge) },
                pageInfo: { type: new GraphQLNonNull(PAGE_INFO) },
                totalCount: { type: new GraphQLNonNull(GraphQLInt) },
                pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
            })
        });
    });

    function field(name: string, meaning: Meaning, object: ObjectModel): RecordField {
        switch (meaning.kind) {
            case 'value': {
                const { column } = meaning;
                const type = VALUE_TYPES[scalarOf(column.type)];
                return { type, resolve: ({ row, prefix }) => ({ column, stored: row[prefix + name] ?? null }) };
            }
            case 'parent':
                return {
                    type: recordOf(meaning.object),
                    resolve: ({ row, prefix, children, written }) => {
                        if (written) throw notInResults(name);
                        const below = `${prefix}${name}.`;
                        return row[`${below}Id`] === null ? null : { row, prefix: below, children };
                    }
                };
            case 'children': {
                // Safe: meaningsOf names only children whose object the model has.
                const child = findObject(model, meaning.relationship.childObject) ?? object;
                return {
                    type: connectionOf(child),
                    args: argumentsOf(child),
                    resolve: (source, _args, _context, info) => {
                        if (source.written) throw notInResults(name);
                        return childrenOf(source, String(info.path.key));
                    }
                };
            }
            default:
                return systemField(meaning.kind, object);
        }
    }
    return { connectionOf, argumentsOf, recordOf };
}

function notInResults(name: string): QueryError {
    return new QueryError('INVALID_FIELD', `${name} is not currently available in mutation results`);
}

function systemField(kind: 'id' | 'apiName' | 'weakEtag' | 'displayValue', object: ObjectModel): RecordField {
    switch (kind) {
        case 'id':
            return { type: new GraphQLNonNull(GraphQLID), resolve: ({ row, prefix }) => row[`${prefix}Id`] };
        case 'apiName':
            return { type: new GraphQLNonNull(GraphQLString), resolve: () => object.name };
        case 'weakEtag':
            return {
                type: new GraphQLNonNull(SCALARS.Long),
                resolve: ({ row, prefix }) => row[`${prefix}SystemModstamp`]
            };
        case 'displayValue':
            return { type: GraphQLString, resolve: ({ row, prefix }) => row[`${prefix}Name`] };
    }
}

function recordInterface(model: SourceModel): GraphQLInterfaceType {
    return new GraphQLInterfaceType({
        name: 'Record',
        fields: {
            Id: { type: new GraphQLNonNull(GraphQLID) },
            ApiName: { type: new GraphQLNonNull(GraphQLString) },
            WeakEtag: { type: new GraphQLNonNull(SCALARS.Long) },
            DisplayValue: { type: GraphQLString }
        },
        resolveType: ({ row, prefix }: RecordSource) => objectOfId(model, String(row[`${prefix}Id`]))?.name
    });
}
