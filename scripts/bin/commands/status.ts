import { balances, formatBooks, OutboxProblem, readOutbox } from '../../push/index.ts';
import { asksForHelp, wrongUse, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { OUTBOX_OPTIONS, OUTBOX_USAGE, outboxPath, tellOutboxProblem } from './outbox.ts';
import { SUMMARIES } from './summaries.ts';

const USAGE = `phone-events status --outbox <file> [--json]
  Prints the books of a writer, also while it runs: what came in, what became of it, what is not sent yet.
  Ends with 1 where there are dead letters, or where the books do not balance.
${OUTBOX_USAGE}
  Example: phone-events status --config /etc/phone-events.json`;

/** `phone-events status`. */
export const statusCommand: Command = { summary: SUMMARIES.status, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(args, OUTBOX_OPTIONS);
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const file = await outboxPath(options);
    if (typeof file !== 'string') {
        return wrongUse(file, USAGE, args);
    }
    try {
        const { books, deadLetters } = readOutbox(file);
        const balanced = balances(books);
        const report = { books, balanced, deadLetters: deadLetters.length };
        const lines = [
            ...formatBooks(books),
            `Dead letters: ${deadLetters.length}${deadLetters.length > 0 ? '; phone-events dead-letters lists them' : ''}`,
            ...(balanced ? [] : ['The books do not balance. This is a fault of the writer: please report it.'])
        ];
        console.log(options.json ? JSON.stringify(report, undefined, 2) : lines.join('\n'));
        return balanced && deadLetters.length === 0 ? 0 : 1;
    } catch (error) {
        if (error instanceof OutboxProblem) {
            return tellOutboxProblem(error, args);
        }
        throw error;
    }
}
