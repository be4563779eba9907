import path from 'node:path';

/** One subcommand. `run` gives the exit code: 0 done, 1 something needs attention, 2 used wrongly. */
export interface Command {
    readonly summary: string;
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

/** Why a command came to nothing, and what to do about it. */
export interface CommandFailure {
    /** A word for programs, such as USAGE or ENOENT. */
    readonly code: string;
    readonly message: string;
    /** Undefined where the message says it. */
    readonly remedy?: string;
}

/** Tells a failure: a document on standard output where `--json` is among the arguments, else words on standard error. */
export function tellFailure(error: CommandFailure, args: readonly string[]): void {
    if (args.includes('--json')) {
        console.log(JSON.stringify({ error }));
    } else {
        console.error([error.message, error.remedy].filter((text) => text !== undefined).join(' '));
    }
}

/** Tells a usage error in a line, with the command that tells how it is meant, and gives its exit code. */
export function wrongUse({ usageError }: UsageError, usage: string, args: readonly string[]): number {
    const [command = ''] = /^phone-events \S+/.exec(usage) ?? [];
    const remedy = `See ${command} --help.`;
    if (args.includes('--json')) {
        tellFailure({ code: 'USAGE', message: usageError, remedy }, args);
    } else {
        console.error([usageError, remedy].join(usageError.includes('\n') ? '\n' : ' '));
    }
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

/** Why something of the file system could not be read, in words that follow "cannot be read: ". */
export function whyUnreadable(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** That a configuration cannot be used, with each of its problems in a line. */
export function cannotUse(file: string, problems: readonly string[]): UsageError {
    return { usageError: `${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}` };
}

/** Tells why a path cannot be read, and gives the exit code. Anything that is no error of the file system is thrown on. */
export function cannotRead(error: unknown, given: string, args: readonly string[]): number {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) {
        throw error;
    }
    const path = 'path' in error ? String(error.path) : given;
    const code = String(error.code);
    const message = `${path} cannot be read: ${whyUnreadable(error)}.`;
    tellFailure({ code, message, remedy: 'Check the path.' }, args);
    return 1;
}
