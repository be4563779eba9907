import { diskFiles, explain, formatExplanation, phoneFormatter, prepare, readCountry } from '../../push/index.ts';
import { cannotRead, givenPath, readOptions, wrongUse, type Command } from './command.ts';

const USAGE = `phone-events classify --from <file or folder> [--country GB] [--json]
  Explains what each call record becomes, and why. Sends nothing and needs no org.
  --json       with every value of every event`;

/** `phone-events classify`. */
export const classifyCommand: Command = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    const options = readOptions(args, {
        from: { type: 'string' },
        country: { type: 'string' },
        json: { type: 'boolean', default: false }
    });
    if ('usageError' in options) {
        return wrongUse(options.usageError, USAGE);
    }
    const { from, country } = options;
    if (from === undefined) {
        return wrongUse('--from is missing.', USAGE);
    }
    try {
        const phone = phoneFormatter(country === undefined ? undefined : readCountry(country));
        const explanations = explain(await prepare(givenPath(from), diskFiles, Date.now(), phone));
        const lines = options.json ? [JSON.stringify(explanations, undefined, 2)] : explanations.map(formatExplanation);
        console.log(lines.join('\n'));
        return 0;
    } catch (error) {
        return cannotRead(from, error);
    }
}
