import path from 'node:path';
import { loadData, openProject, readRows, runReport, type Org } from '../../org/index.ts';
import type { Line } from '../figures.ts';
import type { HandWritten } from './byHand.ts';
import { checkSame } from './compare.ts';
import { coverEvents, fillingOf } from './fill.ts';
import { chosen, shortName, type ReportModel } from './questions.ts';
import { HEADS, rowOf, summaryOf, type Timed } from './table.ts';
import { costsByTurns, costText } from './time.ts';

const DAY = 86_400_000;
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

/** The shipped report of the most rows, which it lists. */
const WITH_ROWS = 'Longest_Rings';
/** Rows that a page shows first, and those it shows at most. */
const PAGES = [200, 2_000] as const;

/** What the first rows of a report cost, whatever the number of them that there are: all are put in order. */
function timePages(org: Org, report: ReportModel, runs: number): string {
    const result = runReport(org, report);
    const [few, most] = PAGES.map((limit) => () => readRows(org, result, { limit }));
    if (!few || !most) return '';
    const costs = costsByTurns({ few, most }, runs);
    const of = result.rowCount.toLocaleString('en');
    return `the first ${PAGES[0]} of ${of} rows of ${shortName(report)}: ${costText(costs.few)}, ${PAGES[1]}: ${costText(costs.most)}`;
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
        tell(`\n${what}; milliseconds of the processor (by the clock), medians of ${runs} (3 of long ones)\n${HEADS}`);
        const timed = questions.map(([report, hand]) => {
            const one = timeOne(org, report, hand, runs);
            tell(rowOf(one, size, before.get(one.name)));
            return one;
        });
        const listed = questions.find(([report]) => shortName(report) === WITH_ROWS);
        if (listed) tell(timePages(org, listed[0], runs));
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
