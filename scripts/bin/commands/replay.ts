import { listDeadLetters, replayDeadLetters } from '../../push/index.ts';
import { asksForHelp, wrongUse, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { OUTBOX_OPTIONS, OUTBOX_USAGE, outboxPath, withOutbox } from './outbox.ts';
import { SUMMARIES } from './summaries.ts';

const USAGE = `phone-events replay --outbox <file> (--id row-12 | --code CODE | --all) [--json]
  Makes dead letters pending again: the running writer sends them with its next flush, records are read once more.
  --id         this one; may be repeated
  --code       every one that the org refused with this code
  --all        every one
${OUTBOX_USAGE}
  Example: phone-events replay --config /etc/phone-events.json --code REQUIRED_FIELD_MISSING`;

/** `phone-events replay`. */
export const replayCommand: Command = { summary: SUMMARIES.replay, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(args, {
        ...OUTBOX_OPTIONS,
        id: { type: 'string', multiple: true, default: [] as string[] },
        code: { type: 'string' },
        all: { type: 'boolean', default: false }
    });
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const { id, code, all, json } = options;
    if (Number(id.length > 0) + Number(code !== undefined) + Number(all) !== 1) {
        return wrongUse({ usageError: 'Say which: one of --id, --code and --all.' }, USAGE, args);
    }
    const file = await outboxPath(options);
    if (typeof file !== 'string') {
        return wrongUse(file, USAGE, args);
    }
    return withOutbox(
        file,
        ({ database }) => {
            const letters = listDeadLetters(database);
            const chosen = letters.filter((letter) => all || letter.code === code || id.includes(letter.id));
            const unknown = id.filter((one) => !letters.some((letter) => letter.id === one));
            const replayed = replayDeadLetters(
                database,
                chosen.map((letter) => letter.id),
                Date.now()
            );
            const missing = unknown.map((one) => `There is no dead letter ${one}.`);
            console.log(
                json ? JSON.stringify({ replayed, unknown }) : [...missing, `Replayed: ${replayed}`].join('\n')
            );
            return unknown.length === 0 ? 0 : 1;
        },
        args
    );
}
