import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Parses a command's arguments; on a mistake, or with --help, prints the usage and ends the process (2 for a mistake).
 * `options` as for node:util parseArgs.
 */
export function parseOrExplain<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
    if (process.argv.includes('--help') || process.argv.includes('-h')) {
        console.log(usage);
        process.exit(0);
    }
    try {
        return parseArgs(config);
    } catch (error) {
        return explain(error instanceof Error ? error.message : String(error), usage);
    }
}

/** Says what is wrong with the arguments and how they are meant; ends the process with 2. */
export function explain(message: string, usage: string): never {
    console.error(`${message}\n\n${usage}`);
    process.exit(2);
}
