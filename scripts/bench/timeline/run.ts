import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch } from '../../browser/index.ts';
import { startOrg } from '../../org/index.ts';
import { figuresOf, type Figures } from '../figures.ts';
import { cpuOf, heapOf, longestTaskOf, meterOf, type Cpu } from './cost.ts';
import { openBench, type BenchInPage } from './page.ts';

/**
 * In the order in which each round draws them. `empty` is a component that draws nothing: what a frame costs. `plain`
 * is the list that the others are held against, `list` our own table, whose rows come fifty at a time.
 */
export const CONTESTANTS = ['empty', 'plain', 'timeline', 'list', 'virtualised', 'datatable'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/**
 * Without its limits a frame follows when the last one is done: times are not rounded up to a sixtieth of a second. And
 * the page may collect its garbage.
 */
const FLAGS: readonly string[] = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--js-flags=--expose-gc'];

/** Rounds before those that count, up to this many attempts; above it smaller ones have warmed the code up. */
const WARM_UP = 3;
const COLD = 500;

/** What drawing so many attempts cost one contestant. Medians. */
export interface Cost {
    readonly contestant: Contestant;
    readonly attempts: number;
    /** From the data to painted, settled and able to be used, in milliseconds. */
    readonly drawn: Figures;
    /** Of that, what the main thread worked. */
    readonly cpu: Cpu;
    /** Time and processor time as multiples of the plain list's at the same number. */
    readonly ratio: number;
    readonly cpuRatio: number;
    /** Elements and texts. */
    readonly nodes: number;
    /** Milliseconds of processor time for which the page could do nothing else. */
    readonly longestTask: number;
    /** Kilobytes more than the empty page, after a collection. */
    readonly heap: number;
}

export interface TimelineBench {
    readonly root: string;
    readonly sizes: readonly number[];
    readonly contestants: readonly Contestant[];
    readonly rounds: number;
    readonly tell?: (line: string) => void;
}

/** What draws in the page, and what measures it. */
interface Bench {
    readonly browser: Browser;
    readonly page: Page;
    readonly meter: CDPSession;
}

/** Draws the same attempts with each contestant in one Chromium, interleaved; gives what each costs, size after size. */
export async function* benchTimeline({
    root,
    sizes,
    contestants,
    rounds,
    tell
}: TimelineBench): AsyncGenerator<readonly Cost[]> {
    const org = await startOrg({ root, port: 0 });
    const browser = await launch(undefined, FLAGS);
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        page.on('pageerror', (error) => tell?.(`The page failed: ${error.message}`));
        page.on('console', (message) => message.type() === 'error' && tell?.(`The page says: ${message.text()}`));
        await openBench(page, org.url);
        const bench: Bench = { browser, page, meter: await meterOf(page) };
        for (const attempts of sizes) {
            tell?.(`${attempts} attempts`);
            yield await costsOf(bench, attempts, contestants, rounds);
        }
    } finally {
        await browser.close();
        await org.close();
    }
}

async function costsOf(
    bench: Bench,
    attempts: number,
    contestants: readonly Contestant[],
    rounds: number
): Promise<readonly Cost[]> {
    const draws = new Map<Contestant, Draw[]>(contestants.map((name) => [name, []]));
    const warmUp = attempts <= COLD ? WARM_UP : 0;
    for (let round = -warmUp; round < rounds; round += 1) {
        for (const name of contestants) {
            const once = await drawOnce(bench, name, attempts);
            if (round >= 0) draws.get(name)?.push(once);
        }
    }
    const medians = (name: Contestant): Medians => mediansOf(draws.get(name) ?? []);
    const floor = medians('plain');
    return contestants.map((contestant) => {
        const own = medians(contestant);
        const ratio = own.drawn.median / floor.drawn.median;
        return { contestant, attempts, ratio, cpuRatio: own.cpu.all / floor.cpu.all, ...own };
    });
}

/** One drawing: what it took, and what it left behind. */
interface Draw extends Pick<Cost, 'cpu' | 'nodes' | 'longestTask' | 'heap'> {
    readonly time: number;
}

/** Draws on a page from which the last drawing and its garbage are gone: nobody pays for another. */
async function drawOnce({ browser, page, meter }: Bench, name: Contestant, attempts: number): Promise<Draw> {
    await clear(page);
    const empty = await heapOf(page, meter);
    const { longest, result } = await longestTaskOf(browser, page, () =>
        cpuOf(meter, () => draw(page, name, attempts))
    );
    const nodes = await page.evaluate(() => (globalThis as unknown as { bench: BenchInPage }).bench.nodes());
    const heap = ((await heapOf(page, meter)) - empty) / 1024;
    return { time: result.result, cpu: result.cpu, longestTask: longest, nodes, heap };
}

type Medians = Pick<Cost, 'drawn' | 'cpu' | 'nodes' | 'longestTask' | 'heap'>;

function mediansOf(draws: readonly Draw[]): Medians {
    const median = (of: (draw: Draw) => number): number => figuresOf(draws.map(of)).median;
    return {
        drawn: figuresOf(draws.map(({ time }) => time)),
        cpu: {
            all: median(({ cpu }) => cpu.all),
            script: median(({ cpu }) => cpu.script),
            style: median(({ cpu }) => cpu.style),
            layout: median(({ cpu }) => cpu.layout)
        },
        nodes: median(({ nodes }) => nodes),
        longestTask: median(({ longestTask }) => longestTask),
        heap: median(({ heap }) => heap)
    };
}

function clear(page: Page): Promise<void> {
    return page.evaluate(() => (globalThis as unknown as { bench: BenchInPage }).bench.clear());
}

function draw(page: Page, name: Contestant, attempts: number): Promise<number> {
    return page.evaluate(
        ({ name, attempts }) => (globalThis as unknown as { bench: BenchInPage }).bench.draw(name, attempts),
        { name, attempts }
    );
}
