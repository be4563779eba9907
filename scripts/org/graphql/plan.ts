import { getArgumentValues, type GraphQLObjectType, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { ObjectModel } from '../../metadata/index.ts';
import type { Filter } from '../query/index.ts';
import { findObject } from '../store/index.ts';
import type { OrderBy, Org } from '../types.ts';
import { filterFrom, orderFrom } from './filter.ts';
import { meaningsOf } from './meaning.ts';
import { pageFrom, type Page } from './paging.ts';
import { fieldsIn, selectionsOf } from './selections.ts';

/** One connection of a document: what to read for it, in how few statements. */
export interface ConnectionPlan {
    readonly object: ObjectModel;
    /** Field paths of the records and their parents. */
    readonly fields: ReadonlySet<string>;
    /** Keyed by `childKey`. */
    readonly children: ReadonlyMap<string, ChildPlan>;
    readonly where: Filter | undefined;
    readonly orderBy: readonly OrderBy[];
    readonly page: Page;
    readonly wantsTotal: boolean;
}

export interface ChildPlan {
    /** Path of the parent's Id in the row of the outer record. */
    readonly parentId: string;
    /** Field of the child that holds it. */
    readonly lookup: string;
    readonly connection: ConnectionPlan;
}

interface Draft {
    readonly fields: Set<string>;
    readonly children: Map<string, ChildPlan>;
}

/** Names a child connection below a record: the path of parents to it and the name it has in the answer. */
export function childKey(prefix: string, responseName: string): string {
    return `${prefix}|${responseName}`;
}

/** The plan of the connection a resolver is asked for. @throws QueryError where its arguments do not fit */
export function planConnection(
    org: Org,
    object: ObjectModel,
    args: Arguments,
    info: GraphQLResolveInfo
): ConnectionPlan {
    return connection(org, object, args, selectionsOf(info.fieldNodes), info);
}

type Arguments = Readonly<Record<string, unknown>>;

function connection(
    org: Org,
    object: ObjectModel,
    args: Arguments,
    selections: readonly SelectionSetNode[],
    info: GraphQLResolveInfo
): ConnectionPlan {
    const fields = fieldsIn(selections, undefined, info);
    const nodes = (fields.get('edges') ?? []).flatMap(
        ({ nodes: edges }) => fieldsIn(selectionsOf(edges), undefined, info).get('node') ?? []
    );
    const draft: Draft = { fields: new Set(['Id']), children: new Map() };
    record(
        org,
        object,
        nodes.flatMap(({ nodes: node }) => selectionsOf(node)),
        '',
        draft,
        info
    );
    const scope: readonly Filter[] =
        args['scope'] === 'MINE' ? [{ path: 'OwnerId', operator: 'eq', value: org.user.id }] : [];
    const where = args['where'] ? [filterFrom(org, object, args['where'] as Arguments)] : [];
    const filters = [...scope, ...where];
    return {
        object,
        ...draft,
        where: filters.length > 0 ? { and: filters } : undefined,
        orderBy: args['orderBy'] ? orderFrom(org.model, object, args['orderBy'] as Arguments) : [],
        page: pageFrom(args),
        wantsTotal: fields.has('totalCount')
    };
}

function record(
    org: Org,
    object: ObjectModel,
    selections: readonly SelectionSetNode[],
    prefix: string,
    draft: Draft,
    info: GraphQLResolveInfo
): void {
    const meanings = meaningsOf(org.model, object);
    for (const [name, uses] of fieldsIn(selections, object.name, info)) {
        const meaning = meanings.get(name);
        if (!meaning) continue;
        if (meaning.kind === 'value') draft.fields.add(prefix + name);
        if (meaning.kind === 'displayValue') draft.fields.add(`${prefix}Name`);
        if (meaning.kind === 'weakEtag') draft.fields.add(`${prefix}SystemModstamp`);
        if (meaning.kind === 'parent') {
            draft.fields.add(`${prefix}${name}.Id`);
            record(
                org,
                meaning.object,
                uses.flatMap((use) => selectionsOf(use.nodes)),
                `${prefix}${name}.`,
                draft,
                info
            );
        }
        if (meaning.kind !== 'children') continue;
        const child = findObject(org.model, meaning.relationship.childObject);
        const type = info.schema.getType(object.name) as GraphQLObjectType;
        const definition = type.getFields()[name];
        if (!child || !definition) continue;
        for (const { responseName, nodes } of uses) {
            const [first] = nodes;
            if (!first) continue;
            const args = getArgumentValues(definition, first, info.variableValues);
            draft.children.set(childKey(prefix, responseName), {
                parentId: `${prefix}Id`,
                lookup: meaning.relationship.field,
                connection: connection(org, child, args, selectionsOf(nodes), info)
            });
        }
    }
}
