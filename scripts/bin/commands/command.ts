import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** One subcommand. `run` gives the exit code: 0 done, 1 something needs attention, 2 used wrongly. */
export interface Command {
    readonly usage: string;
    readonly run: (args: readonly string[]) => Promise<number>;
}

/** What was used wrongly, in words for the person at the terminal. */
export interface UsageError {
    readonly usageError: string;
}

/** Whether a command is only asked how it is used; prints that. */
export function asksForHelp(args: readonly string[], usage: string): boolean {
    const asks = args.includes('--help') || args.includes('-h');
    if (asks) {
        console.log(usage);
    }
    return asks;
}

/** The options of a command line, or why they cannot be read. */
export function readOptions<Config extends ParseArgsOptionsConfig>(args: readonly string[], options: Config) {
    try {
        return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
    } catch (error) {
        return { usageError: error instanceof Error ? error.message : String(error) };
    }
}

/** Prints a usage error and gives its exit code. */
export function wrongUse({ usageError }: UsageError, usage: string): number {
    console.error(`${usageError}\n\n${usage}`);
    return 2;
}

/** A path as the person meant it: npm starts scripts in the project folder, and keeps where it was called from. */
export function givenPath(value: string): string {
    return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), value);
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not read it'
};

/** Prints why a path cannot be read, and gives the exit code. Anything that is no error of the file system is thrown on. */
export function cannotRead(error: unknown, given: string): number {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) {
        throw error;
    }
    const path = 'path' in error ? String(error.path) : given;
    console.error(`${path} cannot be read: ${REASONS[String(error.code)] ?? error.message}. Check the path.`);
    return 1;
}
