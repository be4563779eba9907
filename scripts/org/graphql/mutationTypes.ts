import {
    getArgumentValues,
    GraphQLBoolean,
    GraphQLError,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    type GraphQLFieldConfig,
    type GraphQLResolveInfo
} from 'graphql';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { columnsOf, type Column } from '../store/index.ts';
import { findTypeError } from '../write/index.ts';
import { meaningsOf, queryableObjects } from './meaning.ts';
import { MutationError, readWritten, runOperations, type Operation, type Outcome } from './mutate.ts';
import { ID_OR_REF, SCALARS, scalarOf } from './scalars.ts';
import { fieldsIn, selectionsOf, usesIn } from './selections.ts';
import type { Context } from './valueTypes.ts';

type Outcomes = ReadonlyMap<string, Outcome | MutationError>;
type Arguments = Readonly<Record<string, unknown>>;

/** A field of UIAPIMutations and what it does. */
interface Definition {
    readonly object: ObjectModel;
    readonly operation: Operation['operation'];
    readonly payload: GraphQLObjectType<Outcome, Context>;
    readonly input: GraphQLInputObjectType;
}

const DELETE_INPUT = new GraphQLInputObjectType({
    name: 'RecordDeleteInput',
    fields: { Id: { type: new GraphQLNonNull(ID_OR_REF) } }
});
const DELETE_PAYLOAD = new GraphQLObjectType<Outcome, Context>({
    name: 'RecordDeletePayload',
    fields: { Id: { type: GraphQLID, resolve: ({ id }) => id } }
});
const UIAPI_INPUT = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean } }
});

/**
 * The Mutation type of a model, whose fields are those that its user may write. Follows the GraphQL guide, "Mutations Schema":
 * `uiapi` runs all its operations in one transaction, in the order of the document.
 */
export function mutationType(
    model: SourceModel,
    recordOf: (object: ObjectModel) => GraphQLObjectType
): GraphQLObjectType {
    const definitions = new Map(
        queryableObjects(model).flatMap((object) => definitionsOf(model, object, recordOf(object)))
    );
    const mutations = new GraphQLObjectType<Outcomes, Context>({
        name: 'UIAPIMutations',
        fields: () => Object.fromEntries([...definitions].map(([name, one]) => [name, operationField(one)]))
    });
    return new GraphQLObjectType<unknown, Context>({
        name: 'Mutation',
        fields: {
            uiapi: {
                type: new GraphQLNonNull(mutations),
                args: { input: { type: UIAPI_INPUT } },
                resolve: (
                    _source,
                    args: { readonly input?: { readonly allOrNone?: boolean | null } | null },
                    { org },
                    info
                ) => runOperations(org, operationsIn(mutations, definitions, info), args.input?.allOrNone !== false)
            }
        }
    });
}

function operationField({ payload, input }: Definition): GraphQLFieldConfig<Outcomes, Context> {
    return {
        type: payload,
        args: { input: { type: new GraphQLNonNull(input) } },
        resolve: (outcomes, _args, _context, info) => {
            const outcome = outcomes.get(String(info.path.key));
            if (outcome instanceof MutationError) throw outcome;
            return outcome;
        }
    };
}

type Named = readonly (readonly [string, Definition])[];

/** What a user may do with an object; update and create are left out where there is no field to write. */
function definitionsOf(model: SourceModel, object: ObjectModel, record: GraphQLObjectType): Named {
    const columns = columnsOf(model, object.name);
    const saves = (kind: 'Create' | 'Update', operation: 'insert' | 'update', writable: readonly Column[]): Named => {
        const name = `${object.name}${kind}`;
        const fields = representationFields(model, object, writable);
        if (Object.keys(fields).length === 0) return [];
        const representation = new GraphQLInputObjectType({ name: `${name}Representation`, fields });
        const input = new GraphQLInputObjectType({
            name: `${name}Input`,
            fields: {
                ...(kind === 'Update' ? { Id: { type: new GraphQLNonNull(ID_OR_REF) } } : {}),
                [object.name]: { type: new GraphQLNonNull(representation) }
            }
        });
        const payload = new GraphQLObjectType<Outcome, Context>({
            name: `${name}Payload`,
            fields: () => ({ Record: recordField(model, record) })
        });
        return [[name, { object, operation, payload, input }]];
    };
    return [
        ...saves(
            'Create',
            'insert',
            columns.filter(({ createable }) => createable)
        ),
        ...saves(
            'Update',
            'update',
            columns.filter(({ updateable }) => updateable)
        ),
        [`${object.name}Delete`, { object, operation: 'delete', payload: DELETE_PAYLOAD, input: DELETE_INPUT }]
    ];
}

function representationFields(model: SourceModel, object: ObjectModel, writable: readonly Column[]) {
    const meanings = meaningsOf(model, object);
    const named = writable.filter(({ name }) => meanings.get(name)?.kind === 'value');
    return Object.fromEntries(
        named.map(({ name, type, lookup }) => [name, { type: lookup ? ID_OR_REF : SCALARS[scalarOf(type)] }])
    );
}

function recordField(model: SourceModel, type: GraphQLObjectType): GraphQLFieldConfig<Outcome, Context> {
    return {
        type,
        resolve: (outcome, _args, { org }, info) => {
            const meanings = meaningsOf(model, outcome.object);
            const asked = fieldsIn(selectionsOf(info.fieldNodes), type.name, info).keys();
            const fields = [...asked].flatMap((name) => {
                const kind = meanings.get(name)?.kind;
                if (kind === 'displayValue') return ['Name'];
                if (kind === 'weakEtag') return ['SystemModstamp'];
                return kind === 'value' ? [name] : [];
            });
            return readWritten(org, outcome, fields);
        }
    };
}

function operationsIn(
    mutations: GraphQLObjectType,
    definitions: ReadonlyMap<string, Definition>,
    info: GraphQLResolveInfo
): readonly Operation[] {
    return usesIn(selectionsOf(info.fieldNodes), mutations.name, info).flatMap(({ name, responseName, nodes }) => {
        const definition = definitions.get(name);
        const field = mutations.getFields()[name];
        const [node] = nodes;
        if (!definition || !field || !node) return [];
        const { object, operation } = definition;
        // Safe: every operation has an input, and validation has made sure of it.
        const input = getArgumentValues(field, node, info.variableValues)['input'] as Arguments;
        const id = 'Id' in input ? { Id: input['Id'] } : {};
        const record = { ...(input[object.name] as Arguments | undefined), ...id };
        const wrong = findTypeError(object, record);
        if (wrong !== undefined) throw new GraphQLError(`${responseName}: ${wrong}`, { nodes: node });
        return [{ responseName, object, operation, record }];
    });
}
