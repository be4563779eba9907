import { format } from '../figures.ts';

/** What one run takes, in milliseconds. */
export interface Cost {
    readonly wall: number;
    /** Of the processor: what else the machine does counts for nothing. */
    readonly cpu: number;
}

/** Short work is done this long, in milliseconds, for one sample: clocks of processors are coarse. */
const SAMPLE = 20;

/** One run of some work, done so many times in a row. */
export function costOf(work: () => unknown, times = 1): Cost {
    const [before, start] = [process.cpuUsage(), performance.now()];
    for (let time = 0; time < times; time += 1) work();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    return { wall: wall / times, cpu: (user + system) / 1000 / times };
}

function medianOf(numbers: readonly number[]): number {
    return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** Work longer than this, in milliseconds, is done three times at most. */
const LONG = 200;

/** Medians of several kinds of work done by turns, so that all meet the machine in the same state. */
export function costsByTurns<Name extends string>(
    works: Readonly<Record<Name, () => unknown>>,
    runs: number
): Readonly<Record<Name, Cost>> {
    // Safe: the keys are those of the record.
    const names = Object.keys(works) as Name[];
    const firsts = names.map((name) => [name, costOf(works[name]).wall] as const);
    const times = new Map(firsts.map(([name, wall]) => [name, Math.max(1, Math.floor(SAMPLE / wall))]));
    const turns = firsts.some(([, wall]) => wall > LONG) ? Math.min(runs, 3) : runs;
    const samples = new Map(names.map((name): [Name, Cost[]] => [name, []]));
    for (let run = 0; run < turns; run += 1)
        for (const name of names) samples.get(name)?.push(costOf(works[name], times.get(name)));
    const entries = names.map((name): [Name, Cost] => {
        const all = samples.get(name) ?? [];
        return [name, { wall: medianOf(all.map(({ wall }) => wall)), cpu: medianOf(all.map(({ cpu }) => cpu)) }];
    });
    // Safe: one entry was made for each key.
    return Object.fromEntries(entries) as Record<Name, Cost>;
}

/** Milliseconds of the processor, and by the clock on the wall. */
export function costText({ cpu, wall }: Cost): string {
    return `${format(cpu)} (${format(wall)})`;
}
