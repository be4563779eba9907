import { diskFiles, formatReport, isClean, OutboxProblem, pushRecords } from '../../push/index.ts';
import { asksForHelp, cannotRead, givenPath, wrongUse, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { tellOutboxProblem } from './outbox.ts';
import { LEAVE_OUT_OPTIONS, LEAVE_OUT_USAGE, readLeaveOut } from './leaveOut.ts';
import { progressBar } from './progress.ts';
import { FROM_OPTION, readSources, STRAY } from './sources.ts';
import { SUMMARIES } from './summaries.ts';
import { readTarget, TARGET_OPTIONS, TARGET_USAGE } from './target.ts';

const USAGE = `phone-events push --from <file or folder> --url <org> [--country GB] [--namespace ns] [--dry-run] [--json]
  Reads call records of mod_json_cdr, or tables of ready Phone Events, and writes calls and missed attempts to the org.
  --from       a record, a folder with records (.json) at any depth, a table (.ndjson, .jsonl, .csv), or - for standard input;
               may be repeated
  --format     ndjson or csv: what a file or standard input holds, where its name does not say (standard input: ndjson)
  --outbox     a file that keeps what could not be sent, and the calls that later pushes belong to; in memory without it
${LEAVE_OUT_USAGE}
${TARGET_USAGE}
  Examples: phone-events push --from /var/log/freeswitch/json_cdr --url https://example.my.salesforce.com
            phone-events push --from events.csv --url https://example.my.salesforce.com --dry-run
            zcat events.ndjson.gz | phone-events push --from - --url https://example.my.salesforce.com`;

/** `phone-events push`. */
export const pushCommand: Command = { summary: SUMMARIES.push, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(
        args,
        {
            ...FROM_OPTION,
            outbox: { type: 'string' },
            format: { type: 'string' },
            ...LEAVE_OUT_OPTIONS,
            ...TARGET_OPTIONS
        },
        STRAY
    );
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const { from, json, 'dry-run': dryRun } = options;
    const sources = readSources(from);
    if ('usageError' in sources) {
        return wrongUse(sources, USAGE, args);
    }
    const format = options.format?.toLowerCase();
    if (format !== undefined && format !== 'ndjson' && format !== 'csv') {
        return wrongUse({ usageError: `--format is ndjson or csv, not "${format}".` }, USAGE, args);
    }
    const target = await readTarget(options);
    if ('usageError' in target) {
        return wrongUse(target, USAGE, args);
    }
    const leaveOut = readLeaveOut(options);
    if ('usageError' in leaveOut) {
        return wrongUse(leaveOut, USAGE, args);
    }
    try {
        const shown = json ? undefined : progressBar();
        const report = await pushRecords({
            ...target,
            leaveOut,
            from: sources,
            format,
            files: diskFiles,
            now: Date.now(),
            outbox: options.outbox === undefined ? undefined : givenPath(options.outbox),
            progress: shown?.show
        }).finally(() => shown?.stop());
        console.log(json ? JSON.stringify(report, undefined, 2) : formatReport(report, dryRun).join('\n'));
        return isClean(report) ? 0 : 1;
    } catch (error) {
        if (error instanceof OutboxProblem) {
            return tellOutboxProblem(error, args);
        }
        return cannotRead(error, from.join(', '), args);
    }
}
