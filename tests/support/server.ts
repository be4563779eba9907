import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The instant that the tests' orgs take for now: a Monday afternoon in Europe. */
export const NOW = '2026-03-02T14:30:00.000Z';

export interface Server {
    /** `http://127.0.0.1:49152`, without a slash at the end. */
    readonly url: string;
    readonly token: string;
    readonly stop: () => Promise<void>;
}

/** Starts the local org as `npm start` does, in a process of its own on a free port, and waits until it says it is ready. */
export async function startServer(...args: readonly string[]): Promise<Server> {
    const start = path.join(ROOT, 'scripts/bin/start.ts');
    const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', start, '--port', '0', '--now', NOW, ...args],
        { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    let printed = '';
    const ready = new Promise<Server>((resolve, reject) => {
        const listen = (chunk: Buffer): void => {
            printed += chunk.toString();
            const url = /Home\s+(http:\S+?)\/?\s/.exec(printed)?.[1];
            const token = /Token\s+(\S+)/.exec(printed)?.[1];
            if (url === undefined || token === undefined || !printed.includes('Stop with')) return;
            resolve({
                url,
                token,
                stop: async () => {
                    if (child.exitCode !== null) return;
                    child.kill('SIGINT');
                    await once(child, 'exit');
                }
            });
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.on('exit', (code) =>
            reject(new Error(`The local org ended with ${code} before it was ready:\n${printed}`))
        );
    });
    return ready;
}

/** A request as a client makes it, with the token; gives the parsed answer. Fails the test on any status outside 2xx. */
export async function request(server: Server, target: string, init: RequestInit = {}): Promise<unknown> {
    const response = await fetch(`${server.url}${target}`, {
        ...init,
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', ...init.headers }
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${target} → ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
}
