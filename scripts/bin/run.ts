import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs a command of node_modules/.bin (or any other) in the project folder, its output going to the terminal. Gives its exit code. */
export function run(command: string, args: readonly string[]): number {
    return runIn(command, args, undefined);
}

/** The same in a folder below the project. */
export function runIn(command: string, args: readonly string[], folder: string | undefined): number {
    const { status, error } = spawnSync(command, [...args], { ...settings(folder), stdio: 'inherit' });
    if (error) {
        console.error(`${command} could not be started: ${error.message}`);
        return 1;
    }
    return status ?? 1;
}

/** The same while others run: what it printed comes with its exit code. */
export function runQuietly(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
    return new Promise((resolve) => {
        let output = '';
        const child = spawn(command, [...args], { ...settings(undefined), stdio: ['ignore', 'pipe', 'pipe'] });
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding('utf8').on('data', (text: string) => (output += text));
        }
        child.on('error', ({ message }) => (output += `${command} could not be started: ${message}`));
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}

function settings(folder: string | undefined): { cwd: string; env: NodeJS.ProcessEnv; shell: boolean } {
    const bin = path.join(ROOT, 'node_modules', '.bin');
    return {
        cwd: path.join(ROOT, folder ?? '.'),
        env: {
            // every test file and command is a process of its own: each finds the modules as another one has compiled them
            NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules', '.cache', 'node'),
            ...process.env,
            PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`
        },
        shell: process.platform === 'win32'
    };
}

/** Ends the process with the first exit code that is not 0, after running the commands in order; goes on where all succeed. */
export function runAll(commands: readonly (readonly [string, readonly string[]])[]): void {
    for (const [command, args] of commands) {
        const code = run(command, args);
        if (code !== 0) process.exit(code);
    }
}
