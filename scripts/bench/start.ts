import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { line, measure, type Line } from './figures.ts';

/** Starts the command as a process of its own and waits until it says that it is ready. */
async function startOnce(root: string, args: readonly string[]): Promise<void> {
    const start = path.join(root, 'scripts/bin/start.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', start, '--port', '0', ...args]);
    for await (const chunk of child.stdout) {
        if (String(chunk).includes('Stop with')) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
}

/** From the command to ready, as a whole process: with the sample data, empty, and Node alone as the floor. */
export async function benchStart(root: string): Promise<readonly Line[]> {
    const node = await measure(() => once(spawn(process.execPath, ['-e', '0']), 'exit'), 7);
    const empty = await measure(() => startOnce(root, ['--no-data']), 7, 1);
    const full = await measure(() => startOnce(root, []), 7, 1);
    return [
        line('Node alone (floor)', node),
        line('ready, no data', empty, '', `${(empty.median / node.median).toFixed(1)} × floor`),
        line('ready, sample data', full, '≤ 3,000 ms', `${(full.median / node.median).toFixed(1)} × floor`)
    ];
}
