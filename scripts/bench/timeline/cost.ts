import type { Browser, CDPSession, Page } from 'playwright-core';

/** Where the main thread of a page spent its own time, in milliseconds of processor time: a busy machine adds nothing. */
export interface Cpu {
    readonly all: number;
    readonly script: number;
    readonly style: number;
    readonly layout: number;
}

/** Durations by the thread's own clock from here on. */
export async function meterOf(page: Page): Promise<CDPSession> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return session;
}

/** What `work` took from the page's main thread. */
export async function cpuOf<T>(
    session: CDPSession,
    work: () => Promise<T>
): Promise<{ readonly cpu: Cpu; readonly result: T }> {
    const before = await readMeter(session);
    const result = await work();
    const after = await readMeter(session);
    const spent = (name: string): number => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
    return {
        cpu: {
            all: spent('TaskDuration'),
            script: spent('ScriptDuration'),
            style: spent('RecalcStyleDuration'),
            layout: spent('LayoutDuration')
        },
        result
    };
}

async function readMeter(session: CDPSession): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
}

/**
 * Bytes in use on the page's heap after a collection. The page collects by itself, because what DevTools' protocol calls
 * `collectGarbage` throws compiled code away too: each drawing would be a page's first.
 */
export async function heapOf(page: Page, session: CDPSession): Promise<number> {
    // Twice: what the first finds dead may have kept more alive.
    for (let time = 0; time < 2; time += 1) await page.evaluate("gc({ type: 'major', execution: 'async' })");
    return (await session.send('Runtime.getHeapUsage')).usedSize;
}

interface TraceEvent {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly dur?: number;
    readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread while `work` ran, in milliseconds of processor time. */
export async function longestTaskOf<T>(
    browser: Browser,
    page: Page,
    work: () => Promise<T>
): Promise<{ readonly longest: number; readonly result: T }> {
    await browser.startTracing(page, { categories: ['toplevel'] });
    const result = await work();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
        readonly traceEvents: readonly TraceEvent[];
    };
    const mains = new Set(
        traceEvents
            .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
            .map(({ pid, tid }) => `${pid}/${tid}`)
    );
    const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask/.test(name) && mains.has(`${pid}/${tid}`));
    return { longest: Math.max(0, ...tasks.map(({ tdur = 0, dur = 0 }) => (tdur || dur) / 1000)), result };
}
