import fc from 'fast-check';
import type { StartedOrg } from '../start.ts';
import { answerProblem, type Answered } from './judge.ts';
import { fuzzRequests, type FuzzRequest } from './requests.ts';

export interface FuzzOptions {
    readonly cases: number;
    readonly seed: number;
    /** Told what the server logs as its own fault. */
    readonly faults: readonly string[];
    /** Text that is in a record, which a user without permissions must never be shown. */
    readonly hidden: string;
}

/** How often each route was asked, and how often each status answered. */
export interface FuzzReport {
    readonly routes: ReadonlyMap<string, number>;
    readonly statuses: ReadonlyMap<number, number>;
}

/** Longest wait for an answer: streams and long polls are left then. */
const PATIENCE = 60_000;

function headersOf({ user, contentType }: FuzzRequest, { org }: StartedOrg): Record<string, string> {
    // the admin, or somebody who may do nothing
    const token = user === -2 ? `${org.id}!nobody` : (user === 0 ? org : org.users.at(-1))?.token;
    return {
        ...(user !== -1 && token !== undefined && { authorization: `Bearer ${token}` }),
        ...(contentType !== '' && { 'content-type': contentType })
    };
}

async function send(request: FuzzRequest, local: StartedOrg): Promise<Answered> {
    const began = performance.now();
    const leave = new AbortController();
    const timer = setTimeout(() => leave.abort(new Error('no answer in time')), PATIENCE);
    try {
        const response = await fetch(local.url + request.target, {
            method: request.method,
            headers: headersOf(request, local),
            redirect: 'manual',
            signal: leave.signal,
            ...(request.body !== undefined && { body: request.body })
        });
        const contentType = response.headers.get('content-type') ?? '';
        const isStream = contentType.startsWith('text/event-stream');
        const text = isStream ? '' : await response.text();
        const answered = { status: response.status, contentType, text, milliseconds: performance.now() - began };
        if (isStream) leave.abort();
        return answered;
    } finally {
        clearTimeout(timer);
    }
}

async function endFaults({ url, token }: StartedOrg): Promise<void> {
    await fetch(`${url}/local/faults`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
}

/** The path that is asked for: a client resolves `..` before it sends. */
function pathOf({ target }: FuzzRequest, { url }: StartedOrg): string {
    return new URL(url + target).pathname;
}

function count<T>(counts: Map<T, number>, key: T): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Sends random requests, made from the server's own routes, one after the other. Rejects with the smallest request that
 * stops the server, is answered by a fault or not in Salesforce's shape, and with the seed that makes it again.
 */
export async function fuzzOrg(local: StartedOrg, { cases, seed, faults, hidden }: FuzzOptions): Promise<FuzzReport> {
    const routes = new Map<string, number>();
    const statuses = new Map<number, number>();
    const secrets = local.org.users.map(({ token }) => token.split('!')[1] ?? token);
    await fc.assert(
        fc.asyncProperty(fuzzRequests(local.routes), async (request) => {
            const before = faults.length;
            const answered = await send(request, local);
            // wanted faults would be taken for the server's own
            if (request.target.includes('local/faults')) await endFaults(local);
            const leak = request.user !== 0 && answered.text.includes(hidden) ? 'what its user may not see' : undefined;
            const problem = faults[before] ?? leak ?? answerProblem(pathOf(request, local), answered, secrets);
            if (problem !== undefined)
                throw new Error(`${request.method} ${request.target.slice(0, 300)} is answered by ${problem}`);
            count(routes, request.route);
            count(statuses, answered.status);
        }),
        { numRuns: cases, seed, endOnFailure: false }
    );
    const alive = await fetch(`${local.url}/services/data`);
    if (!alive.ok) throw new Error(`After all requests, the list of versions is answered by ${alive.status}.`);
    return { routes, statuses };
}
