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

/** The options of a command line, or why they cannot be read. */
export function readOptions<Config extends ParseArgsOptionsConfig>(args: readonly string[], options: Config) {
    try {
        return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
    } catch (error) {
        return { usageError: error instanceof Error ? error.message : String(error) };
    }
}

/** Prints a usage error and gives its exit code. */
export function wrongUse(message: string, usage: string): number {
    console.error(`${message}\n\n${usage}`);
    return 2;
}

/** A path as the person meant it: npm starts scripts in the project folder, and keeps where it was called from. */
export function givenPath(value: string): string {
    return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), value);
}

/** The org to write to, from options and environment. A token in the arguments shows in the list of processes. */
export function readOrg(
    url: string | undefined,
    token: string | undefined
): { readonly url: string; readonly token: string } | UsageError {
    const address = url ?? process.env['PHONE_EVENTS_URL'];
    const secret = token ?? process.env['PHONE_EVENTS_TOKEN'] ?? process.env['SF_ACCESS_TOKEN'];
    if (address === undefined || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
        return { usageError: '--url must be the address of the org, such as https://example.my.salesforce.com.' };
    }
    if (secret === undefined || secret === '') {
        return { usageError: 'There is no token: set PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN, or give --token.' };
    }
    return { url: address, token: secret };
}

/** What a command says when a path does not exist or cannot be read. */
export function cannotRead(what: string, error: unknown): number {
    console.error(`${what} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
}
