import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callRequests } from './calls.ts';
import { figuresOf, format } from './figures.ts';

/** Requests of one second: the load that a local org has to carry. */
const READS = 190;
const UPSERTS = 10;
const RECORDS = 200;
const API = '/services/data/v66.0';

/** Requests under way at once; an org that has more of them before it does not carry the load. */
const MAX_PENDING = 1_000;

export interface LoadOptions {
    readonly seconds: number;
    /** Different calls that are written again and again, so that the tables do not grow. */
    readonly calls?: number;
    /** Told a line of figures as they come. */
    readonly tell: (line: string) => void;
}

/** What came of a run. */
export interface LoadFigures {
    readonly requests: number;
    readonly errors: readonly string[];
    /** Answers a second, over the whole run. */
    readonly perSecond: number;
}

interface Running {
    readonly child: ChildProcess;
    readonly url: string;
    readonly token: string;
}

const TOLD = z.object({ url: z.string(), token: z.string() });

/** Starts an org in a process of its own. */
async function startChild(root: string): Promise<Running> {
    const file = path.join(import.meta.dirname, 'loadChild.ts');
    const args = ['--disable-warning=ExperimentalWarning', file, root];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const chunk of child.stdout) return { child, ...TOLD.parse(JSON.parse(String(chunk))) };
    throw new Error('The org did not start.');
}

/** Megabytes that a process has in memory; undefined where the system does not say. */
function memoryOf({ child }: Running): string {
    try {
        const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')) ?? [];
        return `${Math.round(Number(kilobytes) / 1024)} MB`;
    } catch {
        return 'unknown';
    }
}

type Send = (method: string, target: string, body?: unknown) => Promise<unknown>;

function sender({ url, token }: Running): Send {
    return async (method, target, body) => {
        const answer = await fetch(url + target, {
            method,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            ...(body !== undefined && { body: JSON.stringify(body) })
        });
        const text = await answer.text();
        if (!answer.ok || text.includes('"success":false')) throw new Error(`${answer.status} ${text.slice(0, 200)}`);
        return JSON.parse(text) as unknown;
    };
}

/** What is sent in turn: single records, queries and limits, with an upsert in every twentieth place. */
function turns(send: Send, ids: readonly string[], calls: number): (turn: number) => Promise<unknown> {
    const batches = Array.from({ length: calls }, (_, call) => callRequests(call, RECORDS).events[0]);
    const query = encodeURIComponent('SELECT Id, Who_Should_Act__c FROM Phone_Event__c ORDER BY Time__c DESC LIMIT 20');
    return (turn) => {
        const every = (READS + UPSERTS) / UPSERTS;
        const batch = batches[Math.floor(turn / every) % calls];
        if (turn % every === 0 && batch) return send('PATCH', batch.target, batch.body);
        if (turn % 10 === 5) return send('GET', `${API}/query?q=${query}`);
        return send('GET', `${API}/sobjects/Phone_Event__c/${ids[turn % ids.length] ?? ''}`);
    };
}

async function prepare(send: Send, calls: number): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let call = 0; call < calls; call += 1) {
        const { call: parent, events } = callRequests(call, RECORDS);
        await send('PATCH', parent.target, parent.body);
        for (const { target, body } of events) {
            const saved = (await send('PATCH', target, body)) as readonly { readonly id: string }[];
            ids.push(...saved.map(({ id }) => id));
        }
    }
    return ids;
}

/**
 * Sends 190 reads and 10 upserts of 200 records a second at fixed times, whether or not answers come in time, to an org in
 * another process, and tells latencies (milliseconds, from the time a request was due) and the org's memory as they come.
 */
export async function benchLoad(root: string, { seconds, calls = 20, tell }: LoadOptions): Promise<LoadFigures> {
    const org = await startChild(root);
    try {
        const send = sender(org);
        const turn = turns(send, await prepare(send, calls), calls);
        const errors: string[] = [];
        let times: number[] = [];
        let requests = 0;
        const pending = new Set<Promise<void>>();
        const begin = performance.now();
        const total = seconds * (READS + UPSERTS);
        for (let at = 0; at < total; at += 1) {
            const due = begin + (at * 1000) / (READS + UPSERTS);
            const wait = due - performance.now();
            // also where it is late already: answers have to come in
            await (wait > 1 ? sleep(wait) : breathe());
            // a fault beyond any patience is one: more would only measure the queue
            if (pending.size > MAX_PENDING)
                throw new Error(`${MAX_PENDING} requests wait for an answer after ${at} of ${total}.`);
            const one: Promise<void> = turn(at)
                .then(
                    () => void times.push(performance.now() - due),
                    (error: unknown) => void errors.push(String(error))
                )
                .finally(() => {
                    requests += 1;
                    pending.delete(one);
                });
            pending.add(one);
            if ((at + 1) % (5 * (READS + UPSERTS)) !== 0 && at + 1 !== total) continue;
            if (at + 1 === total) await Promise.all(pending);
            const { median, p95, runs } = figuresOf(times);
            times = [];
            const second = Math.round((performance.now() - begin) / 1000);
            tell(
                `${second} s: ${runs} answers, p50 ${format(median)} ms, p95 ${format(p95)} ms, ${memoryOf(org)}, ${errors.length} errors`
            );
        }
        return { requests, errors, perSecond: (requests * 1000) / (performance.now() - begin) };
    } finally {
        org.child.kill('SIGKILL');
    }
}
