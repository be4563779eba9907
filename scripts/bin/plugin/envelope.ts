import { SfError } from '@salesforce/core';
import type { Command, CommandFailure } from '../commands/command.ts';

/**
 * Runs a command for `--json` of the sf CLI, which prints `{status, result, warnings}` itself: gives the document that the
 * command would have printed, or one for each line of it, and sets the exit code. Rejects with the command's own words where
 * it printed no document.
 */
export async function inEnvelope(command: Command, args: readonly string[]): Promise<unknown> {
    const { code, out, said } = await heard(() => command.run(args));
    const [only, ...others] = documents(out);
    const failure = failureOf(only);
    if (code !== 0 && (only === undefined || failure !== undefined)) {
        const message = failure?.message ?? (said.join('\n').trim() || `It ended with ${code}.`);
        const actions = failure?.remedy === undefined ? [] : [failure.remedy];
        throw new SfError(message, code === 2 ? 'UsageError' : 'PhoneEventsError', actions, code);
    }
    process.exitCode = code;
    return others.length > 0 ? [only, ...others] : (only ?? []);
}

/** What a command printed: commands know nothing of the sf CLI, and write to the console. */
async function heard(run: () => Promise<number>) {
    const { log, error } = console;
    const out: string[] = [];
    const said: string[] = [];
    console.log = (line: unknown) => void out.push(String(line));
    console.error = (line: unknown) => void said.push(String(line));
    try {
        return { code: await run(), out, said };
    } finally {
        Object.assign(console, { log, error });
    }
}

function failureOf(document: unknown): CommandFailure | undefined {
    return typeof document === 'object' && document !== null && 'error' in document
        ? (document.error as CommandFailure)
        : undefined;
}

function documents(printed: readonly string[]): readonly unknown[] {
    return printed.flatMap((text) => {
        try {
            return [JSON.parse(text) as unknown];
        } catch {
            return [];
        }
    });
}
