import { diskFiles, explain, formatEmpty, formatExplanation, prepare } from '../../push/index.ts';
import { asksForHelp, cannotRead, wrongUse, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { LEAVE_OUT_OPTIONS, LEAVE_OUT_USAGE, readLeaveOut } from './leaveOut.ts';
import { FROM_OPTION, readSources, STRAY } from './sources.ts';
import { SUMMARIES } from './summaries.ts';
import { readPhone } from './target.ts';

const USAGE = `phone-events classify --from <file or folder> [--country GB] [--json]
  Explains what each call record becomes, and why. Sends nothing and needs no org.
  --from       a record, or a folder with records (.json) at any depth; may be repeated
${LEAVE_OUT_USAGE}
  --json       with every value of every event
  Example: phone-events classify --from /var/log/freeswitch/json_cdr --country GB`;

/** `phone-events classify`. */
export const classifyCommand: Command = { summary: SUMMARIES.classify, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(
        args,
        {
            ...FROM_OPTION,
            ...LEAVE_OUT_OPTIONS,
            country: { type: 'string' },
            json: { type: 'boolean', default: false }
        },
        STRAY
    );
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const { from, country, json } = options;
    const target = readPhone(country);
    const sources = readSources(from);
    if ('usageError' in sources) {
        return wrongUse(sources, USAGE, args);
    }
    if ('usageError' in target) {
        return wrongUse(target, USAGE, args);
    }
    const leaveOut = readLeaveOut(options);
    if ('usageError' in leaveOut) {
        return wrongUse(leaveOut, USAGE, args);
    }
    try {
        const prepared = await prepare(sources, diskFiles, Date.now(), target.phone, leaveOut);
        const explanations = explain(prepared);
        const lines = [...explanations.map(formatExplanation), ...formatEmpty(prepared.empty)];
        console.log(json ? JSON.stringify(explanations, undefined, 2) : lines.join('\n'));
        return explanations.some(({ becomes }) => becomes === 'unreadable') ? 1 : 0;
    } catch (error) {
        return cannotRead(error, from.join(', '), args);
    }
}
