/** Times of one thing done several times, in milliseconds. */
export interface Figures {
    readonly median: number;
    readonly p95: number;
    readonly runs: number;
}

/** Median and 95th percentile of times in milliseconds. */
export function figuresOf(times: readonly number[]): Figures {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
    return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Runs `work` `runs` times after `warmUp` runs that do not count, and times each. */
export async function measure(work: () => unknown, runs: number, warmUp = 3): Promise<Figures> {
    for (let run = 0; run < warmUp; run += 1) await work();
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
    }
    return figuresOf(times);
}

/** One row of the table that a bench prints. */
export interface Line {
    readonly what: string;
    readonly median: string;
    readonly p95: string;
    readonly target: string;
    readonly ratio: string;
}

/** A row with times; `target` and `ratio` as they should read. */
export function line(what: string, figures: Figures, target = '', ratio = ''): Line {
    return { what, median: `${format(figures.median)} ms`, p95: `${format(figures.p95)} ms`, target, ratio };
}

/** Three significant digits. */
export function format(value: number): string {
    return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
