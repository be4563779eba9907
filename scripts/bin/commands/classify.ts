import { diskFiles, explain, formatExplanation, prepare } from '../../push/index.ts';
import { asksForHelp, cannotRead, givenPath, readOptions, wrongUse, type Command } from './command.ts';
import { LEAVE_OUT_OPTIONS, LEAVE_OUT_USAGE, readLeaveOut } from './leaveOut.ts';
import { readPhone } from './target.ts';

const USAGE = `phone-events classify --from <file or folder> [--country GB] [--json]
  Explains what each call record becomes, and why. Sends nothing and needs no org.
${LEAVE_OUT_USAGE}
  --json       with every value of every event
  Example: phone-events classify --from /var/log/freeswitch/json_cdr --country GB`;

/** `phone-events classify`. */
export const classifyCommand: Command = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = readOptions(args, {
        from: { type: 'string' },
        ...LEAVE_OUT_OPTIONS,
        country: { type: 'string' },
        json: { type: 'boolean', default: false }
    });
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const { from, country, json } = options;
    const target = readPhone(country);
    if (from === undefined || from === '') {
        return wrongUse({ usageError: '--from is missing.' }, USAGE, args);
    }
    if ('usageError' in target) {
        return wrongUse(target, USAGE, args);
    }
    const leaveOut = readLeaveOut(options);
    if ('usageError' in leaveOut) {
        return wrongUse(leaveOut, USAGE, args);
    }
    try {
        const explanations = explain(await prepare(givenPath(from), diskFiles, Date.now(), target.phone, leaveOut));
        console.log(json ? JSON.stringify(explanations, undefined, 2) : explanations.map(formatExplanation).join('\n'));
        return explanations.some(({ becomes }) => becomes === 'unreadable') ? 1 : 0;
    } catch (error) {
        return cannotRead(error, from, args);
    }
}
