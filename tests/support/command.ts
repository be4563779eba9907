import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ROOT } from './server.ts';

export interface CommandResult {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs `npm run phone-events -- …` without npm around it; the token goes by the environment, where nobody else reads it. */
export async function phoneEvents(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
    const command = ['--disable-warning=ExperimentalWarning', 'scripts/bin/phone-events.ts', ...args];
    const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...env } });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code: child.exitCode, stdout, stderr };
}
