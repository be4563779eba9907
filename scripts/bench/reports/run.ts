import path from 'node:path';
import { loadData, openProject, runReport, type Org } from '../../org/index.ts';
import { format, type Line } from '../figures.ts';
import { BY_HAND, type HandWritten } from './byHand.ts';
import { checkSame } from './compare.ts';
import { coverEvents, fillingOf } from './fill.ts';
import { costText, costsByTurns, type Cost } from './time.ts';

type ReportModel = Parameters<typeof runReport>[1];

const DAY = 86_400_000;
/** What the hand-written query needs at least, in milliseconds, for a ratio to say something of work that grows. */
const MANY_ROWS = 5;

export interface ReportBenchOptions {
    /** Numbers of events, rising. */
    readonly sizes: readonly number[];
    /** Names of reports, without their folder; all where absent. */
    readonly reports?: readonly string[] | undefined;
    /** How often each is measured; 5 where absent. */
    readonly runs?: number | undefined;
    /** Whether all is measured again with an index that holds what most reports read. */
    readonly covering?: boolean | undefined;
    readonly tell: (line: string) => void;
}

interface Timed {
    readonly name: string;
    readonly groupings: number;
    /** `warm`: as it runs again; `cold`: the first run, for which its plan is made or its statement prepared. */
    readonly costs: Readonly<Record<'warm' | 'cold' | 'handWarm' | 'handCold', Cost>>;
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

function shortName({ name }: ReportModel): string {
    return name.slice(name.indexOf('/') + 1);
}

/** @throws Error where a report is none, or has not been asked by hand */
function chosen(org: Org, names: readonly string[] | undefined): readonly [ReportModel, HandWritten][] {
    const all = questionsOf(org);
    const unknown = names?.filter((name) => !all.some((report) => shortName(report) === name)) ?? [];
    if (unknown.length > 0)
        throw new Error(`No such report: ${unknown.join(', ')}. There are: ${all.map(shortName).join(', ')}.`);
    return all.flatMap((report): [ReportModel, HandWritten][] => {
        const name = shortName(report);
        if (names && !names.includes(name)) return [];
        const hand = BY_HAND[name];
        if (!hand) throw new Error(`Nobody has asked ${name} by hand yet.`);
        return [[report, hand]];
    });
}

/** How often the reports are run on the sample before anything is measured: else the first ones pay for compiling the engine's code. */
const WARM_UPS = 100;

function warmUp(org: Org, questions: readonly (readonly [ReportModel, HandWritten])[]): void {
    for (let time = 0; time < WARM_UPS; time += 1) for (const [report] of questions) runReport(org, report);
}

function timeOne(org: Org, report: ReportModel, hand: HandWritten, runs: number): Timed {
    const today = Math.floor(org.clock() / DAY) * DAY;
    const frame = { from: today - (hand.days - 1) * DAY, to: today + DAY };
    const statement = org.db.prepare(hand.sql);
    checkSame(runReport(org, report), statement.all(frame), hand);
    const costs = costsByTurns(
        {
            warm: () => runReport(org, report),
            handWarm: () => statement.all(frame),
            // a copy is a report that nobody has run
            cold: () => runReport(org, { ...report }),
            handCold: () => org.db.prepare(hand.sql).all(frame)
        },
        runs
    );
    return { name: shortName(report), groupings: report.groupingsDown.length + report.groupingsAcross.length, costs };
}

/** What a report may take at a number of events, in milliseconds. */
function targetOf(events: number, groupings: number): number {
    const [few, many] = events > 100_000 ? [1_200, 3_000] : [100, 400];
    return events < 100_000 ? Infinity : groupings > 1 ? many : few;
}

const HEADS = ['report', 'warm', 'by hand', 'ratio', 'cold', 'by hand', 'growth', ''];
const WIDTHS = [28, 17, 17, 6, 17, 17, 7, 0];

function row(cells: readonly string[]): string {
    return cells
        .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
        .join('  ')
        .trimEnd();
}

function rowOf({ name, groupings, costs }: Timed, events: number, before: Timed | undefined): string {
    const { warm, cold, handWarm, handCold } = costs;
    const growth = before ? `× ${format(warm.cpu / before.costs.warm.cpu)}` : '';
    const isLate = warm.cpu > targetOf(events, groupings);
    return row([
        name,
        costText(warm),
        costText(handWarm),
        format(warm.cpu / handWarm.cpu),
        costText(cold),
        costText(handCold),
        growth,
        isLate ? `over ${targetOf(events, groupings)}` : ''
    ]);
}

/** The range of what reports take or how they compare, lowest, median and highest. */
function range(numbers: readonly number[]): string {
    const sorted = [...numbers].sort((a, b) => a - b);
    return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((one) => format(one ?? NaN)).join(' / ');
}

/** Lowest, median and highest of a size: reports of many rows by their ratio, those of few by what they take more. */
function summaryOf(what: string, timed: readonly Timed[]): readonly string[] {
    const isMany = ({ costs }: Timed): boolean => costs.handWarm.cpu >= MANY_ROWS;
    const [many, few] = [timed.filter(isMany), timed.filter((one) => !isMany(one))];
    const kinds = [timed.filter(({ groupings }) => groupings === 1), timed.filter(({ groupings }) => groupings > 1)];
    const [one = '', more = ''] = kinds.map((kind) =>
        kind.length > 0 ? range(kind.map(({ costs }) => costs.warm.cpu)) : '-'
    );
    return [
        `${what}, lowest / median / highest, by the processor: ${one} ms with one grouping, ${more} ms with more`,
        ...(many.length > 0
            ? [
                  `  ${many.length} reports that take 5 ms or more by hand: × ${range(many.map(({ costs }) => costs.warm.cpu / costs.handWarm.cpu))}`
              ]
            : []),
        ...(few.length > 0
            ? [
                  `  ${few.length} that take less: × ${range(few.map(({ costs }) => costs.warm.cpu / costs.handWarm.cpu))}, that is ${range(few.map(({ costs }) => costs.warm.cpu - costs.handWarm.cpu))} ms more`
              ]
            : []),
        `  a plan costs once ${range(timed.map(({ costs }) => costs.cold.cpu - costs.warm.cpu))} ms`
    ];
}

/**
 * Every shipped report, and one of three groupings over a join, at these numbers of events: what a run takes, how that grows, and
 * the same answer by hand-written SQL on the same store as the floor. Tells each line as it is measured.
 */
export function benchReports(root: string, options: ReportBenchOptions): readonly Line[] {
    const { sizes, runs = 5, tell } = options;
    const org = openProject(root);
    loadData(org, path.join(root, 'data'));
    const questions = chosen(org, options.reports);
    const filling = fillingOf(org);
    warmUp(org, questions);
    let before = new Map<string, Timed>();
    const summaries: string[] = [];
    const timeAll = (what: string, size: number): void => {
        tell(
            `\n${what}; milliseconds of the processor (by the clock), medians of ${runs} (3 of long ones)\n${row(HEADS)}`
        );
        const timed = questions.map(([report, hand]) => {
            const one = timeOne(org, report, hand, runs);
            tell(rowOf(one, size, before.get(one.name)));
            return one;
        });
        before = new Map(timed.map((one) => [one.name, one]));
        summaries.push(...summaryOf(what, timed));
    };
    for (const size of sizes) {
        const start = performance.now();
        filling.to(size);
        tell(`\n${size.toLocaleString('en')} events after ${((performance.now() - start) / 1000).toFixed(1)} s`);
        timeAll(`${size.toLocaleString('en')} events`, size);
    }
    if (options.covering) {
        coverEvents(org);
        timeAll('The same with a covering index', sizes.at(-1) ?? 0);
    }
    org.db.close();
    tell(['', ...summaries].join('\n'));
    return [];
}
