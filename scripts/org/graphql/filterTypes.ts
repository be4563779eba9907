import {
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLString,
    type GraphQLInputFieldConfig
} from 'graphql';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { meaningsOf, queryableObjects } from './meaning.ts';
import { idOperators, OPERATORS } from './operators.ts';
import { scalarOf } from './scalars.ts';

/** Makes one of a kind for each object and remembers it. */
export function perObject<T>(make: (object: ObjectModel) => T): (object: ObjectModel) => T {
    const made = new Map<string, T>();
    return (object) => {
        const known = made.get(object.name);
        if (known !== undefined) return known;
        const type = make(object);
        made.set(object.name, type);
        return type;
    };
}

type InputFields = Record<string, GraphQLInputFieldConfig>;

/** `X_Filter` of an object: its fields, its parents' filters, and, or, not. */
export function filterTypes(model: SourceModel): (object: ObjectModel) => GraphQLInputObjectType {
    const join = new GraphQLInputObjectType({
        name: 'JoinInput',
        fields: () => ({
            ...Object.fromEntries(queryableObjects(model).map((object) => [object.name, { type: filterOf(object) }])),
            ApiName: { type: GraphQLString }
        })
    });
    const ids = idOperators(join);
    const fieldsOf = (object: ObjectModel): InputFields => {
        const fields: InputFields = { Id: { type: ids } };
        for (const [name, meaning] of meaningsOf(model, object)) {
            if (meaning.kind === 'parent') fields[name] = { type: filterOf(meaning.object) };
            if (meaning.kind !== 'value') continue;
            const scalar = scalarOf(meaning.column.type);
            const type = scalar === 'ID' ? ids : OPERATORS[scalar];
            if (type) fields[name] = { type };
        }
        const own = filterOf(object);
        return {
            ...fields,
            and: { type: new GraphQLList(own) },
            or: { type: new GraphQLList(own) },
            not: { type: own }
        };
    };
    const filterOf = perObject((object): GraphQLInputObjectType => {
        return new GraphQLInputObjectType({ name: `${object.name}_Filter`, fields: () => fieldsOf(object) });
    });
    return filterOf;
}

export const RESULT_ORDER = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
export const NULL_ORDER = new GraphQLEnumType({ name: 'NullsOrder', values: { FIRST: {}, LAST: {} } });

const CLAUSE = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: { order: { type: RESULT_ORDER }, nulls: { type: NULL_ORDER } }
});
const UNSORTABLE: ReadonlySet<string> = new Set(['LongTextArea', 'Html', 'MultiselectPicklist', 'EncryptedText']);

/** `X_OrderBy` of an object: its sortable fields and its parents'. */
export function orderTypes(model: SourceModel): (object: ObjectModel) => GraphQLInputObjectType {
    const fieldsOf = (object: ObjectModel): InputFields => {
        const fields: InputFields = { Id: { type: CLAUSE } };
        for (const [name, meaning] of meaningsOf(model, object)) {
            if (meaning.kind === 'parent') fields[name] = { type: orderOf(meaning.object) };
            if (meaning.kind === 'value' && !UNSORTABLE.has(meaning.column.type)) fields[name] = { type: CLAUSE };
        }
        return fields;
    };
    const orderOf = perObject((object): GraphQLInputObjectType => {
        return new GraphQLInputObjectType({ name: `${object.name}_OrderBy`, fields: () => fieldsOf(object) });
    });
    return orderOf;
}
