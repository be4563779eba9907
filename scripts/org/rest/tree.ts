import { z } from 'zod';
import { findChildRelationship, findObject } from '../store/index.ts';
import type { Org, SaveError, SaveResult } from '../types.ts';
import { findTypeError, inTransaction, saveRecords, type RecordInput } from '../write/index.ts';
import { notFound, restError, type RestAnswer, type RestRequest } from './message.ts';

/** "sObject Tree": records in all, levels, and objects among them. */
const MOST = { records: 200, levels: 5, objects: 5 } as const;

const RECORD = z.looseObject({ attributes: z.looseObject({ type: z.string(), referenceId: z.string().min(1) }) });
const RECORDS = z.object({ records: z.array(RECORD) });
const BODY = z.object({ records: z.array(RECORD).min(1) });

interface Node {
    readonly referenceId: string;
    readonly object: string;
    readonly values: RecordInput;
    /** Lookup field of the record and the node it leads to; undefined at the top. */
    readonly parent: { readonly field: string; readonly node: Node } | undefined;
}

/** A tree that is not well formed, or is larger than Salesforce takes. */
class TreeError extends Error {
    readonly answer: RestAnswer;

    constructor(code: string, message: string) {
        super(message);
        this.answer = restError(400, code, message);
    }
}

/** The records of a list, level by level; a nested `{records}` is a list of children. */
function readLevel(
    org: Org,
    records: readonly z.infer<typeof RECORD>[],
    type: string,
    parent: Node['parent'],
    levels: Node[][],
    level: number
): void {
    if (level >= MOST.levels) throw new TreeError('INVALID_INPUT', `A tree has ${MOST.levels} levels at most.`);
    const nodes = (levels[level] ??= []);
    for (const { attributes, ...rest } of records) {
        const object = findObject(org.model, attributes.type);
        if (!object) throw new TreeError('INVALID_TYPE', `sObject type '${attributes.type}' is not supported.`);
        if (object.name.toLowerCase() !== type.toLowerCase())
            throw new TreeError('INVALID_INPUT', `A ${attributes.type} stands where only ${type} may.`);
        const lists = Object.entries(rest).filter(([, value]) => RECORDS.safeParse(value).success);
        const nested = new Set(lists.map(([name]) => name));
        const values = Object.fromEntries(Object.entries(rest).filter(([name]) => !nested.has(name)));
        const wrong = findTypeError(object, values);
        if (wrong !== undefined)
            throw new TreeError('JSON_PARSER_ERROR', `${wrong} (record ${attributes.referenceId})`);
        const node: Node = { referenceId: attributes.referenceId, object: object.name, values, parent };
        nodes.push(node);
        for (const [name, value] of lists) {
            const found = findChildRelationship(org.model, object.name, name);
            if (!found) throw new TreeError('INVALID_FIELD', `No such relationship '${name}' on ${object.name}.`);
            const children = RECORDS.parse(value).records;
            readLevel(org, children, found.childObject, { field: found.field, node }, levels, level + 1);
        }
    }
}

function assertLimits(levels: readonly (readonly Node[])[]): void {
    const nodes = levels.flat();
    if (nodes.length > MOST.records)
        throw new TreeError(
            'INVALID_INPUT',
            `A tree takes ${MOST.records} records at most; this one has ${nodes.length}.`
        );
    if (new Set(nodes.map(({ object }) => object)).size > MOST.objects)
        throw new TreeError('INVALID_INPUT', `A tree takes records of ${MOST.objects} objects at most.`);
    const seen = new Set<string>();
    for (const { referenceId } of nodes) {
        if (seen.has(referenceId))
            throw new TreeError('INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${referenceId}.`);
        seen.add(referenceId);
    }
}

type Saved = readonly (readonly [node: Node, result: SaveResult])[];

/** Saves level by level, each object of a level together; stops below records that failed. */
function save(org: Org, levels: readonly (readonly Node[])[]): Saved {
    const results = new Map<Node, SaveResult>();
    for (const nodes of levels) {
        for (const object of new Set(nodes.map((node) => node.object))) {
            const own = nodes.filter((node) => node.object === object);
            const records = own.map(({ values, parent }) => {
                const saved = parent && results.get(parent.node);
                return parent ? { ...values, [parent.field]: saved?.id } : values;
            });
            const saved = saveRecords(org, { object, operation: 'insert', records, allOrNone: false });
            for (const [at, node] of own.entries()) {
                const result = saved[at];
                if (result) results.set(node, result);
            }
        }
        if ([...results.values()].some((result) => !result.success)) break;
    }
    return levels.flat().flatMap((node) => {
        const result = results.get(node);
        return result ? [[node, result] as const] : [];
    });
}

function failures(saved: Saved): readonly { readonly referenceId: string; readonly errors: readonly SaveError[] }[] {
    return saved.flatMap(([{ referenceId }, result]) =>
        result.success ? [] : [{ referenceId, errors: result.errors }]
    );
}

/** POST composite/tree/T: records with their children in one request, all of them or none. */
export function answerTree(org: Org, request: RestRequest): RestAnswer {
    const object = findObject(org.model, request.path[2] ?? '');
    if (!object || request.path.length > 3) return notFound();
    if (request.method !== 'POST')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    const parsed = BODY.safeParse(request.body);
    if (!parsed.success) {
        const form = 'Send {"records": [{"attributes": {"type", "referenceId"}, …}]}.';
        return restError(400, 'JSON_PARSER_ERROR', `${z.prettifyError(parsed.error)} ${form}`);
    }
    const levels: Node[][] = [];
    try {
        readLevel(org, parsed.data.records, object.name, undefined, levels, 0);
        assertLimits(levels);
    } catch (error) {
        if (error instanceof TreeError) return error.answer;
        throw error;
    }
    const saved = inTransaction(
        org,
        () => save(org, levels),
        (all) => failures(all).length === 0
    );
    const failed = failures(saved);
    if (failed.length > 0) return { status: 400, body: { hasErrors: true, results: failed } };
    const results = saved.map(([{ referenceId }, { id }]) => ({ referenceId, id }));
    return { status: 201, body: { hasErrors: false, results } };
}
