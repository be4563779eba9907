import path from 'node:path';
import type { StatementSync } from 'node:sqlite';
import { loadData, openProject, runReport, type Org } from '../../org/index.ts';
import { figuresOf, line, type Figures, type Line } from '../figures.ts';
import { BY_HAND, type HandWritten } from './byHand.ts';
import { coverEvents, fillingOf } from './fill.ts';

type ReportModel = Parameters<typeof runReport>[1];

const DAY = 86_400_000;

export interface ReportBenchOptions {
    /** Numbers of events, rising. */
    readonly sizes: readonly number[];
    /** How often each is measured; 5 where absent. */
    readonly runs?: number;
    readonly tell: (line: string) => void;
}

interface Timed {
    readonly name: string;
    readonly groupings: number;
    readonly engine: Figures;
    readonly floor: Figures;
    /** The first run of a report, for which its plan is made. */
    readonly cold: Figures;
}

/** Milliseconds of processor that some work takes: what else the machine does counts for nothing. */
function cost(work: () => unknown): number {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}

/** The shipped reports, and one as demanding as they come: three groupings over a join. */
function questionsOf(org: Org): readonly ReportModel[] {
    const shipped = [...org.model.reports.values()];
    const base = shipped.find(({ name }) => name.endsWith('/Missed_By_Agent'));
    const [across] = base?.groupingsAcross ?? [];
    if (!base || !across) return shipped;
    const cause = { ...across, field: across.field.replace(/\$.*/, '$Hangup_Cause__c') };
    const groupingsDown = [...base.groupingsDown, cause];
    return [...shipped, { ...base, name: 'Missed_Calls/three_groupings_and_a_join', groupingsDown }];
}

/** @throws Error where the question asked by hand counts other rows: it would be no floor */
function checkSame(name: string, rowCount: number, rows: readonly Record<string, unknown>[]): void {
    const counted = rows.reduce((sum, { n }) => sum + Number(n), 0);
    if (counted !== rowCount) throw new Error(`${name} has ${rowCount} rows, asked by hand ${counted}.`);
}

function timeOne(org: Org, report: ReportModel, statement: StatementSync, { days }: HandWritten, runs: number): Timed {
    const today = Math.floor(org.clock() / DAY) * DAY;
    const frame = { from: today - (days - 1) * DAY, to: today + DAY };
    checkSame(report.name, runReport(org, report).rowCount, statement.all(frame));
    const [engine, floor, cold]: [number[], number[], number[]] = [[], [], []];
    // by turns, so that both meet the machine in the same state
    for (let run = 0; run < runs; run += 1) {
        engine.push(cost(() => runReport(org, report)));
        floor.push(cost(() => statement.all(frame)));
        // a copy is a report that nobody has run
        cold.push(cost(() => runReport(org, { ...report })));
    }
    const groupings = report.groupingsDown.length + report.groupingsAcross.length;
    return { name: report.name, groupings, engine: figuresOf(engine), floor: figuresOf(floor), cold: figuresOf(cold) };
}

function handWritten({ name }: ReportModel): HandWritten {
    const found = BY_HAND[name.slice(name.indexOf('/') + 1)];
    if (!found) throw new Error(`Nobody has asked ${name} by hand yet.`);
    return found;
}

/** What a report may take at a number of events, in milliseconds. */
function targetOf(events: number, groupings: number): string {
    const [few, many] = events > 100_000 ? [1_200, 3_000] : [100, 400];
    return events < 100_000 ? '' : `≤ ${groupings > 1 ? many : few} ms`;
}

/**
 * Every shipped report, and one of three groupings over a join, at these numbers of events: milliseconds of processor, how they
 * grow, and the same question in hand-written SQL on the same store as the floor.
 */
export function benchReports(root: string, { sizes, runs = 5, tell }: ReportBenchOptions): readonly Line[] {
    const org = openProject(root);
    loadData(org, path.join(root, 'data'));
    const filling = fillingOf(org);
    const before = new Map<string, number>();
    const lines: Line[] = [];
    for (const size of sizes) {
        const start = performance.now();
        filling.to(size);
        tell(`${size.toLocaleString('en')} events after ${((performance.now() - start) / 1000).toFixed(1)} s`);
        for (const report of questionsOf(org)) {
            const hand = handWritten(report);
            const { name, groupings, engine, floor, cold } = timeOne(org, report, org.db.prepare(hand.sql), hand, runs);
            const earlier = before.get(name);
            const growth = earlier === undefined ? '' : ` (× ${(engine.median / earlier).toFixed(1)})`;
            before.set(name, engine.median);
            const ratio = `× ${(engine.median / floor.median).toFixed(2)} of ${floor.median.toFixed(1)} ms by hand; ${cold.median.toFixed(1)} ms without a kept plan`;
            lines.push(
                line(`${name}, ${size.toLocaleString('en')}${growth}`, engine, targetOf(size, groupings), ratio)
            );
        }
    }
    coverEvents(org);
    for (const report of questionsOf(org)) {
        const hand = handWritten(report);
        const { name, engine, floor } = timeOne(org, report, org.db.prepare(hand.sql), hand, runs);
        const ratio = `× ${(engine.median / (before.get(name) ?? NaN)).toFixed(2)} of without, × ${(engine.median / floor.median).toFixed(2)} of by hand`;
        lines.push(line(`${name}, with a covering index`, engine, '', ratio));
    }
    org.db.close();
    return lines;
}
