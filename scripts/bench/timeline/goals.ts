import type { Contestant, Cost } from './run.ts';

/** What the timeline is to be, and what one run says of it. */
export interface Goal {
    readonly goal: string;
    readonly measured: string;
    readonly isMet: boolean;
}

/** Milliseconds in which nothing else happens. */
const LONGEST = 50;
/** The timeline's time at most, as a multiple of the plain list's. */
const RATIOS: ReadonlyMap<number, number> = new Map([
    [50, 1],
    [500, 0.3]
]);
const MANY = 10_000;
const MANY_MS = 40;
const SOME = 500;
const NODES = 1.1;
/** What "about what 500 cost" is taken for, in time. */
const TIMES = 1.5;

/** The goals that the costs can tell of: those of sizes and contestants that were drawn. */
export function goalsOf(costs: readonly Cost[]): readonly Goal[] {
    const find = (contestant: Contestant, attempts: number): Cost | undefined =>
        costs.find((cost) => cost.contestant === contestant && cost.attempts === attempts);
    const own = costs.filter(({ contestant }) => contestant === 'timeline');
    return [
        ...own.flatMap(ratioGoal),
        ...own.flatMap((cost) => aheadGoal(cost, find('virtualised', cost.attempts))),
        ...manyGoals(find('timeline', MANY), find('timeline', SOME)),
        ...longestGoal('timeline', own),
        ...longestGoal(
            'list',
            costs.filter(({ contestant }) => contestant === 'list')
        )
    ];
}

function ratioGoal({ attempts, ratio, cpuRatio }: Cost): readonly Goal[] {
    const most = RATIOS.get(attempts);
    return most === undefined
        ? []
        : [
              {
                  goal: `${attempts} attempts: at most ${most} times the plain list`,
                  measured: `${ratio.toFixed(2)} (processor time ${cpuRatio.toFixed(2)})`,
                  isMet: ratio <= most
              }
          ];
}

/** By processor time, of which a busy machine adds least: that of both grows alike. */
function aheadGoal({ attempts, drawn, cpu }: Cost, other: Cost | undefined): readonly Goal[] {
    if (other === undefined) return [];
    const times = (other.drawn.median / drawn.median).toFixed(1);
    return [
        {
            goal: `${attempts} attempts: ahead of the virtualised datatable`,
            measured: `${(other.cpu.all / cpu.all).toFixed(1)} times less processor time (${times} times as fast)`,
            isMet: cpu.all < other.cpu.all
        }
    ];
}

function manyGoals(many: Cost | undefined, some: Cost | undefined): readonly Goal[] {
    if (many === undefined) return [];
    const drawn = {
        goal: `${MANY} attempts: drawn in ${MANY_MS} ms`,
        measured: `${many.drawn.median.toFixed(0)} ms (processor time ${many.cpu.all.toFixed(0)} ms)`,
        isMet: many.drawn.median <= MANY_MS
    };
    if (some === undefined) return [drawn];
    const nodes = many.nodes / some.nodes;
    const times = many.drawn.median / some.drawn.median;
    return [
        drawn,
        {
            goal: `${MANY} attempts: at most ${NODES} times the nodes of ${SOME}`,
            measured: nodes.toFixed(2),
            isMet: nodes <= NODES
        },
        {
            goal: `${MANY} attempts: at most ${TIMES} times the time of ${SOME}`,
            measured: `${times.toFixed(2)} (processor time ${(many.cpu.all / some.cpu.all).toFixed(2)})`,
            isMet: times <= TIMES
        }
    ];
}

function longestGoal(name: Contestant, own: readonly Cost[]): readonly Goal[] {
    const longest = Math.max(...own.map(({ longestTask }) => longestTask));
    return own.length === 0
        ? []
        : [
              {
                  goal: `${name}: no task longer than ${LONGEST} ms`,
                  measured: `${longest.toFixed(1)} ms`,
                  isMet: longest <= LONGEST
              }
          ];
}
