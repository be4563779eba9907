import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, type GraphQLFieldConfigMap } from 'graphql';
import type { SourceModel } from '../../metadata/index.ts';
import { aggregateInputs } from './aggregateInputs.ts';
import { aggregateQueryType } from './aggregateTypes.ts';
import { fetchConnection } from './fetch.ts';
import { filterTypes, orderTypes } from './filterTypes.ts';
import { queryableObjects } from './meaning.ts';
import { OBJECT_INFO_TYPES, OBJECT_INFOS } from './objectInfoTypes.ts';
import { mutationType } from './mutationTypes.ts';
import { planConnection } from './plan.ts';
import { recordTypes } from './recordTypes.ts';
import type { Context } from './valueTypes.ts';

type Arguments = Readonly<Record<string, unknown>>;

const schemas = new WeakMap<SourceModel, GraphQLSchema>();

/** UI API's schema for a model, built on first use. */
export function schemaOf(model: SourceModel): GraphQLSchema {
    const known = schemas.get(model);
    if (known) return known;
    const schema = buildSchema(model);
    schemas.set(model, schema);
    return schema;
}

function buildSchema(model: SourceModel): GraphQLSchema {
    const filterOf = filterTypes(model);
    const records = recordTypes(model, filterOf, orderTypes(model));
    const query = new GraphQLObjectType({
        name: 'RecordQuery',
        fields: () =>
            Object.fromEntries(
                queryableObjects(model).map((object): [string, GraphQLFieldConfigMap<unknown, Context>[string]] => [
                    object.name,
                    {
                        type: records.connectionOf(object),
                        args: records.argumentsOf(object),
                        resolve: (_source, args: Arguments, { org }, info) =>
                            fetchConnection(org, planConnection(org, object, args, info))
                    }
                ])
            )
    });
    const aggregate = aggregateQueryType(model, queryableObjects(model), filterOf, aggregateInputs(model));
    const uiapi = new GraphQLObjectType({
        name: 'UIAPI',
        fields: {
            query: { type: new GraphQLNonNull(query), resolve: () => ({}) },
            aggregate: { type: new GraphQLNonNull(aggregate), resolve: () => ({}) },
            objectInfos: OBJECT_INFOS
        }
    });
    const root = new GraphQLObjectType({
        name: 'Query',
        fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } }
    });
    return new GraphQLSchema({
        query: root,
        mutation: mutationType(model, records.recordOf),
        types: [...queryableObjects(model).map(records.recordOf), ...OBJECT_INFO_TYPES]
    });
}
