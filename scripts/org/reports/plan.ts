import type { DatabaseSync } from 'node:sqlite';
import type { ReportModel, SourceModel } from '../../metadata/index.ts';
import { addDays, dateContext, localDateAt, startOfDay } from '../query/index.ts';
import type { Org, Stored } from '../types.ts';
import { buildReport } from './build.ts';
import { compileGroups, type GroupStatement } from './compile.ts';
import { nameReader, type Names } from './names.ts';
import { needsOf, type Need } from './needs.ts';
import { spreadsOf, type Spread } from './spreads.ts';
import type { GroupingNode, ReportTree } from './tree.ts';

type Lists = readonly (readonly Stored[])[];
/** The names of the records that the rows of the groups' statement have at a place. */
type NamesOf = (db: DatabaseSync, rows: Lists, at: number) => Names;

/** A report understood and its statements compiled: all that running it again needs, but the rows. */
export interface Plan {
    readonly tree: ReportTree;
    readonly needs: readonly Need[];
    readonly spreads: readonly Spread[];
    /** The statement of the groups. */
    readonly groups: GroupStatement;
    /** For each grouping of rows, then of columns; undefined where groups are of values. */
    readonly names: readonly (NamesOf | undefined)[];
}

/** The plan of a tree. */
export function planTree(org: Org, tree: ReportTree): Plan {
    const needs = needsOf(tree);
    const spreads = spreadsOf(needs);
    const groups = compileGroups(org.model, tree, needs, spreads, dateContext(org));
    const names = [...tree.down, ...tree.across].map((grouping, at) =>
        namesOf(org.model, grouping, groups.place(`l${at}`))
    );
    return { tree, needs, spreads, groups, names };
}

/** Names come with the rows, at the place `own`, or are read once for all groups. */
function namesOf(model: SourceModel, { field }: GroupingNode, own: number): NamesOf | undefined {
    if (field.kind !== 'field' || field.records.length === 0) return undefined;
    if (own >= 0)
        return (_, rows, at) =>
            new Map(rows.flatMap((row) => (row[own] == null ? [] : [[String(row[at]), String(row[own])]])));
    const read = nameReader(model, field.records);
    return (db, rows, at) => {
        const ids = new Set(rows.flatMap((row) => (row[at] == null ? [] : [String(row[at])])));
        return read(db, [...ids]);
    };
}

/** What a plan was made from besides the report's file: the reader, and what the reader sees. */
function circumstances({ db, model, system, user: { id, name, timeZone, locale } }: Org): readonly unknown[] {
    return [db, model, system.model, id, name, timeZone, locale];
}

/** The reader's day, from which relative dates count: its first instant and that of the next one. */
function dayOf({ clock, user: { timeZone } }: Org): readonly [from: number, until: number] {
    const day = localDateAt(timeZone, clock());
    return [startOfDay(timeZone, day), startOfDay(timeZone, addDays(day, 1))];
}

interface Kept {
    readonly from: readonly unknown[];
    readonly day: readonly [from: number, until: number];
    readonly plan: Plan;
}

const kept = new WeakMap<ReportModel, Kept>();

/** The plan of a report, kept for the next run by the same reader on the same day. @throws ReportError */
export function planReport(org: Org, report: ReportModel): Plan {
    const from = circumstances(org);
    const now = org.clock();
    const known = kept.get(report);
    const isToday = known !== undefined && now >= known.day[0] && now < known.day[1];
    if (isToday && known.from.every((one, at) => one === from[at])) return known.plan;
    const plan = planTree(org, buildReport(org, report));
    kept.set(report, { from, day: dayOf(org), plan });
    return plan;
}
