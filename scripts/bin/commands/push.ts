import { diskFiles, formatReport, isClean, pushRecords, reportPush } from '../../push/index.ts';
import { asksForHelp, cannotRead, givenPath, readOptions, wrongUse, type Command } from './command.ts';
import { LEAVE_OUT_OPTIONS, LEAVE_OUT_USAGE, readLeaveOut } from './leaveOut.ts';
import { readTarget, TARGET_OPTIONS, TARGET_USAGE } from './target.ts';

const USAGE = `phone-events push --from <file or folder> --url <org> [--country GB] [--namespace ns] [--dry-run] [--json]
  Reads call records of mod_json_cdr and writes the calls and their missed attempts to the org.
  --from       a record, or a folder with records (.json) at any depth
${LEAVE_OUT_USAGE}
${TARGET_USAGE}`;

/** `phone-events push`. */
export const pushCommand: Command = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = readOptions(args, { from: { type: 'string' }, ...LEAVE_OUT_OPTIONS, ...TARGET_OPTIONS });
    if ('usageError' in options) {
        return wrongUse(options, USAGE);
    }
    const { from, json, 'dry-run': dryRun } = options;
    if (from === undefined || from === '') {
        return wrongUse({ usageError: '--from is missing.' }, USAGE);
    }
    const target = readTarget({ ...options, url: options.url, token: options.token, country: options.country });
    if ('usageError' in target) {
        return wrongUse(target, USAGE);
    }
    const leaveOut = readLeaveOut(options);
    if ('usageError' in leaveOut) {
        return wrongUse(leaveOut, USAGE);
    }
    try {
        const pushed = await pushRecords({
            ...target,
            leaveOut,
            from: givenPath(from),
            files: diskFiles,
            now: Date.now()
        });
        const report = reportPush(pushed);
        console.log(json ? JSON.stringify(report, undefined, 2) : formatReport(report, dryRun).join('\n'));
        return isClean(report) ? 0 : 1;
    } catch (error) {
        return cannotRead(error, from);
    }
}
