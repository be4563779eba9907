import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
    balances,
    formatBooks,
    jsonLog,
    OutboxProblem,
    missingPlaces,
    placesFrom,
    readConfig,
    serve,
    type ServeConfig
} from '../../push/index.ts';
import {
    asksForHelp,
    cannotRead,
    cannotUse,
    givenPath,
    tellFailure,
    wrongUse,
    type Command,
    type UsageError
} from './command.ts';
import { readOptions } from './options.ts';
import { tellOutboxProblem } from './outbox.ts';
import { SUMMARIES } from './summaries.ts';

const USAGE = `phone-events serve --config <file> [--outbox file] [--log-level level] [--json]
  Runs the writer: takes call records from its sources, keeps them in its outbox, and writes them to the org, until it is
  stopped (SIGTERM, Ctrl+C). What is not sent by then stays in the outbox.
  --config     a JSON file; docs/push.md shows one
  --outbox     the outbox's file, in the place of the configured one
  --log-level  debug, info, warn, error or silent
  --json       on standard output a line of JSON when it is ready (ports, sources) and one with the books when it ends;
               the log on standard error is JSON always
  Example: phone-events serve --config /etc/phone-events.json`;

/** `phone-events serve`. */
export const serveCommand: Command = { summary: SUMMARIES.serve, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(args, {
        config: { type: 'string' },
        outbox: { type: 'string' },
        'log-level': { type: 'string' },
        json: { type: 'boolean', default: false }
    });
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    if (options.config === undefined || options.config === '') {
        return wrongUse({ usageError: '--config is missing.' }, USAGE, args);
    }
    const file = givenPath(options.config);
    let text: string;
    try {
        text = await readFile(file, 'utf8');
    } catch (error) {
        return cannotRead(error, file, args);
    }
    const config = configure(text, file, options);
    if ('usageError' in config) {
        return wrongUse(config, USAGE, args);
    }
    const missing = await missingPlaces(config);
    return missing.length > 0 ? wrongUse(cannotUse(file, missing), USAGE, args) : work(config, args);
}

function configure(
    text: string,
    file: string,
    given: { readonly outbox?: string | undefined; readonly 'log-level'?: string | undefined }
): ServeConfig | UsageError {
    const read = readConfig(text);
    if ('problems' in read) {
        return cannotUse(file, read.problems);
    }
    const { config } = read;
    const level = given['log-level'] ?? config.logLevel;
    if (!isLevel(level)) {
        return { usageError: `--log-level ${level} is not one of ${LEVELS.join(', ')}.` };
    }
    const placed = placesFrom(config, path.dirname(file));
    const outbox = given.outbox === undefined ? placed.outbox : givenPath(given.outbox);
    return { ...placed, outbox, logLevel: level };
}

const LEVELS: readonly ServeConfig['logLevel'][] = ['debug', 'info', 'warn', 'error', 'silent'];

function isLevel(level: string): level is ServeConfig['logLevel'] {
    return LEVELS.some((known) => known === level);
}

async function work(config: ServeConfig, args: readonly string[]): Promise<number> {
    const json = args.includes('--json');
    try {
        const serving = await serve(config, jsonLog(config.logLevel));
        if (json) {
            const { monitorPort: monitor, sources } = serving;
            console.log(JSON.stringify({ event: 'ready', pid: process.pid, monitor, sources: sources() }));
        }
        const signal = await new Promise<string>((resolve) => {
            process.once('SIGTERM', resolve);
            process.once('SIGINT', resolve);
        });
        const books = await serving.stop();
        const ended = { event: 'stopped', signal, books, balanced: balances(books) };
        console.log(json ? JSON.stringify(ended) : formatBooks(books).join('\n'));
        return ended.balanced ? 0 : 1;
    } catch (error) {
        if (error instanceof OutboxProblem) {
            return tellOutboxProblem(error, args);
        }
        tellFailure({ code: 'NOT_STARTED', message: error instanceof Error ? error.message : String(error) }, args);
        return 1;
    }
}
