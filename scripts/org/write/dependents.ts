import { quoted, resolveField, type ResolvedField } from '../store/index.ts';
import type { Org, Row, Stored } from '../types.ts';
import { calculateFields } from './calculate.ts';
import { formulasOf } from './objectFormulas.ts';
import { updateRow } from './rows.ts';
import { all } from './statements.ts';

/** Rows of `object` that some formula makes depend on one field of another object. */
interface Dependent {
    readonly object: string;
    /** Gives the whole rows that depend on the row with the bound id. */
    readonly sql: string;
}

/** A formula may reach five levels up in Salesforce; deeper than this it only goes in circles. */
const MAX_DEPTH = 10;

function dependentsOnPath(object: string, { joins, column }: ResolvedField): readonly (readonly [string, Dependent])[] {
    const found: (readonly [string, Dependent])[] = [];
    let condition = '= ?';
    // from the first step outwards: rows of `object` whose lookup is the id, or whose lookup's row has a lookup that is
    const steps = joins.map((join, at) => {
        const next = joins[at + 1];
        return { fromObject: join.object, field: next ? next.column : column.name };
    });
    for (let depth = 0; depth < joins.length; depth += 1) {
        condition = '= ?';
        for (let at = depth; at > 0; at -= 1) {
            const join = joins[at];
            if (join)
                condition = `IN (SELECT "Id" FROM ${quoted(join.fromObject)} WHERE ${quoted(join.column)} ${condition})`;
        }
        const step = steps[depth];
        const start = joins[0];
        if (!step || !start) continue;
        const sql = `SELECT * FROM ${quoted(object)} WHERE ${quoted(start.column)} ${condition}`;
        found.push([`${step.fromObject}.${step.field}`, { object, sql }]);
    }
    return found;
}

const dependents = new WeakMap<Org, ReadonlyMap<string, readonly Dependent[]>>();

function collect(org: Org): ReadonlyMap<string, readonly Dependent[]> {
    const found = new Map<string, Map<string, Dependent>>();
    for (const object of org.model.objects.keys()) {
        const references = formulasOf(org, object).fields.flatMap(({ formula }) => formula.references);
        for (const path of new Set(references)) {
            if (path.startsWith('$')) continue;
            const resolved = resolveField(org.model, object, path);
            if ('problem' in resolved) continue;
            for (const [field, dependent] of dependentsOnPath(object, resolved)) {
                const list = found.get(field) ?? new Map<string, Dependent>();
                found.set(field, list.set(dependent.sql, dependent));
            }
        }
    }
    return new Map([...found].map(([field, list]) => [field, [...list.values()]]));
}

function dependentsOf({ system: org }: Org): ReadonlyMap<string, readonly Dependent[]> {
    let known = dependents.get(org);
    if (!known) {
        known = collect(org);
        dependents.set(org, known);
    }
    return known;
}

/** Calculates a row's formulas again and writes those that changed. Gives their names. */
function recalculate(org: Org, object: string, row: Row): readonly string[] {
    const fresh: Record<string, Stored> = { ...row };
    calculateFields(org, object, fresh);
    const changed = formulasOf(org, object)
        .fields.map(({ column }) => column.name)
        .filter((name) => fresh[name] !== row[name]);
    if (changed.length > 0) updateRow(org, object, fresh, row);
    return changed;
}

/** After a row's fields changed: calculates again every formula, in whatever object, that reads them through a lookup. */
export function recalculateDependents(
    org: Org,
    object: string,
    id: string,
    changed: readonly string[],
    depth = 0
): void {
    if (depth >= MAX_DEPTH) return;
    const done = new Set<string>();
    for (const field of changed) {
        for (const dependent of dependentsOf(org).get(`${object}.${field}`) ?? []) {
            if (done.has(dependent.sql)) continue;
            done.add(dependent.sql);
            for (const row of all(org, dependent.sql, id)) {
                const fields = recalculate(org, dependent.object, row);
                if (fields.length > 0)
                    recalculateDependents(org, dependent.object, String(row['Id']), fields, depth + 1);
            }
        }
    }
}
