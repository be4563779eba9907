import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OutboxProblem, readOutboxPlace, visitOutbox, type Outbox } from '../../push/index.ts';
import { cannotUse, givenPath, tellFailure, whyUnreadable, type UsageError } from './command.ts';

/** The options of every command that looks into an outbox. */
export const OUTBOX_OPTIONS = {
    outbox: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean', default: false }
} as const;

export const OUTBOX_USAGE = `  --outbox     the outbox's file; or --config with the configuration of serve, which names it
  --json       the answer as JSON`;

/** Where the outbox is, by option or by configuration. */
export async function outboxPath(options: {
    readonly outbox?: string | undefined;
    readonly config?: string | undefined;
}): Promise<string | UsageError> {
    if (options.outbox !== undefined && options.outbox !== '') {
        return givenPath(options.outbox);
    }
    if (options.config === undefined || options.config === '') {
        return { usageError: 'Name the outbox: --outbox or --config.' };
    }
    const file = givenPath(options.config);
    try {
        const read = readOutboxPlace(await readFile(file, 'utf8'));
        return 'config' in read ? path.resolve(path.dirname(file), read.config.outbox) : cannotUse(file, read.problems);
    } catch (error) {
        return { usageError: `${file} cannot be read: ${whyUnreadable(error)}.` };
    }
}

/** Works on an outbox beside its writer. Prints what is wrong with it, and gives 1 then. */
export function withOutbox(file: string, work: (outbox: Outbox) => number, args: readonly string[]): number {
    try {
        const outbox = visitOutbox(file);
        try {
            return work(outbox);
        } finally {
            outbox.close();
        }
    } catch (error) {
        if (error instanceof OutboxProblem) {
            return tellOutboxProblem(error, args);
        }
        throw error;
    }
}

/** Tells what is wrong with an outbox, and gives the exit code. */
export function tellOutboxProblem({ kind, message }: OutboxProblem, args: readonly string[]): number {
    tellFailure({ code: `OUTBOX_${kind}`, message }, args);
    return 1;
}
