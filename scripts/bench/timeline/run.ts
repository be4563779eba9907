import type { CDPSession, Page } from 'playwright-core';
import { launch } from '../../browser/index.ts';
import { startOrg } from '../../org/index.ts';
import { figuresOf, type Figures } from '../figures.ts';
import { openBench, type BenchInPage } from './page.ts';

/** In the order in which each round draws them. `plain` is the floor that the others are held against. */
export const CONTESTANTS = ['plain', 'timeline', 'virtualised', 'datatable'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** Without its limits a frame follows when the last one is done: times are not rounded up to a sixtieth of a second. */
const NO_FRAME_LIMIT: readonly string[] = [
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--enable-precise-memory-info'
];

/** What drawing so many attempts cost one contestant. */
export interface Cost {
    readonly contestant: Contestant;
    readonly attempts: number;
    /** From the data to painted, settled and able to be used, in milliseconds. */
    readonly drawn: Figures;
    /** Median time as a multiple of the plain list's at the same number. */
    readonly ratio: number;
    /** Elements and texts. */
    readonly nodes: number;
    /** Milliseconds for which the page could do nothing else. */
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

/** Draws the same attempts with each contestant in one Chromium, interleaved, and gives what each costs. */
export async function benchTimeline({
    root,
    sizes,
    contestants,
    rounds,
    tell
}: TimelineBench): Promise<readonly Cost[]> {
    const org = await startOrg({ root, port: 0 });
    const browser = await launch(undefined, NO_FRAME_LIMIT);
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        page.on('pageerror', (error) => tell?.(`The page failed: ${error.message}`));
        page.on('console', (message) => message.type() === 'error' && tell?.(`The page says: ${message.text()}`));
        await openBench(page, org.url);
        const costs: Cost[] = [];
        for (const attempts of sizes) {
            tell?.(`${attempts} attempts`);
            costs.push(...(await costsOf(page, attempts, contestants, rounds)));
        }
        return costs;
    } finally {
        await browser.close();
        await org.close();
    }
}

async function costsOf(
    page: Page,
    attempts: number,
    contestants: readonly Contestant[],
    rounds: number
): Promise<readonly Cost[]> {
    const times = new Map<Contestant, number[]>(contestants.map((name) => [name, []]));
    for (const name of contestants) await ask(page, 'time', name, attempts);
    for (let round = 0; round < rounds; round += 1) {
        for (const name of contestants) times.get(name)?.push(await ask(page, 'time', name, attempts));
    }
    const floor = figuresOf(times.get('plain') ?? []).median;
    const session = await page.context().newCDPSession(page);
    const costs: Cost[] = [];
    for (const contestant of contestants) {
        const drawn = figuresOf(times.get(contestant) ?? []);
        const longestTask = await ask(page, 'longest', contestant, attempts);
        const { nodes, heap } = await weigh(page, session, contestant, attempts);
        costs.push({ contestant, attempts, drawn, ratio: drawn.median / floor, nodes, longestTask, heap });
    }
    return costs;
}

async function weigh(
    page: Page,
    session: CDPSession,
    name: Contestant,
    attempts: number
): Promise<{ readonly nodes: number; readonly heap: number }> {
    await page.evaluate(() => (globalThis as unknown as { bench: BenchInPage }).bench.clear());
    const empty = await heapOf(session);
    const nodes = await ask(page, 'nodes', name, attempts);
    return { nodes, heap: ((await heapOf(session)) - empty) / 1024 };
}

async function heapOf(session: CDPSession): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function ask(page: Page, what: 'time' | 'longest' | 'nodes', name: Contestant, attempts: number): Promise<number> {
    return page.evaluate(
        ({ what, name, attempts }) => (globalThis as unknown as { bench: BenchInPage }).bench[what](name, attempts),
        { what, name, attempts }
    );
}
