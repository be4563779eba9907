import { formatProblem } from '../../metadata/index.ts';
import {
    AccessError,
    listReports,
    loadData,
    noticesOf,
    openProject,
    printReport,
    readRows,
    reportCsv,
    reportJson,
    ReportError,
    runReport,
    visited,
    withGroupingColumns,
    type Org
} from '../../org/index.ts';
import { ROOT } from '../run.ts';
import { asksForHelp, wrongUse, type Command } from './command.ts';
import { meant } from './meant.ts';
import { readReportArguments, type Asked } from './reportArguments.ts';
import { SUMMARIES } from './summaries.ts';
import { unreadReport } from './unreadReport.ts';

const USAGE = `phone-events report <Folder/Report> [--json | --csv] [--rows <n>] [--filter 'Column=value']…
                          [--data <folder>] [--as <permission set>] [--now <time>]
phone-events report --list [--json]
  Runs a report of the project on a local org in memory, and prints its groups.
  report --list lists all reports by folder
  --filter     one more filter, in the words of report files: 'Phone_Event__c$Hangup_Cause__c=NO_ANSWER',
               'Phone_Event__c$Ring_Duration__c>=20', 'Phone_Event__c$Hangup_Cause__c=contains:USER'
  --rows       prints so many rows too (0 none)
  --csv        the rows, all of them, as CSV
  --json       the answer of Salesforce's Analytics API, with up to 2,000 rows
  --data       folder of data-tree files with a plan.json (data of the project by default)
  --as         a permission set whose user runs it
  --now        the time it is, such as 2026-11-23T10:00:00Z
  Example: phone-events report --list`;

/** `phone-events report`. */
export const reportCommand: Command = { summary: SUMMARIES.report, usage: USAGE, run };

/** Rows that Salesforce's API gives at most. */
const MOST_ROWS = 2000;

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) return 0;
    const asked = await readReportArguments(args);
    if ('usageError' in asked) return wrongUse(asked, USAGE, args);
    try {
        return await answer(openProject(ROOT, { now: asked.now, as: asked.as }), asked);
    } catch (error) {
        if (!(error instanceof AccessError)) throw error;
        return wrongUse({ usageError: error.message }, USAGE, args);
    }
}

/** Tells what is wrong: as lines, or with --json as a document that has each problem by itself too. */
function failed({ form }: Asked, code: string, problems: readonly string[], lines = problems, exit = 1): number {
    if (form === 'json')
        console.log(JSON.stringify({ error: { code, message: problems.join(' ') }, problems }, undefined, 2));
    else console.error(lines.join('\n'));
    return exit;
}

/** The report whose name is nearest: without its folder, in other letters, or with a slip. */
async function didYouMean(name: string, names: readonly string[]): Promise<string> {
    const bare = (one: string): string => one.slice(one.indexOf('/') + 1).toLowerCase();
    const same = names.find((one) => bare(one) === bare(name)) ?? (await meant(name, names));
    return same === undefined ? '' : ` Did you mean "${same}"?`;
}

async function answer(org: Org, asked: Asked): Promise<number> {
    if (asked.list) {
        const all = [...org.model.reports.values()].map(({ name, label, description }) => ({
            name,
            label,
            description
        }));
        console.log(asked.form === 'json' ? JSON.stringify(all, undefined, 2) : listReports(org).join('\n'));
        return 0;
    }
    const report = org.model.reports.get(asked.name);
    if (!report) {
        const unread = unreadReport(asked.name, org.model.problems);
        if (unread.length > 0) return failed(asked, 'REPORT_NOT_RUNNABLE', unread);
        const said = `There is no report "${asked.name}".${await didYouMean(asked.name, [...org.model.reports.keys()])}`;
        return failed(asked, 'NO_SUCH_REPORT', [said], [said, 'There are:', ...listReports(org)], 2);
    }
    const { problems } = loadData(org.system, asked.data);
    // a report of half of the data would be taken for one of all
    if (problems.length > 0) return failed(asked, 'DATA_NOT_LOADED', problems.map(formatProblem));
    try {
        const result = runReport(org, visited(report, { further: asked.filters }));
        const detailed = withGroupingColumns(result);
        if (asked.form === 'json')
            console.log(JSON.stringify(reportJson(org, result, { rows: MOST_ROWS }), undefined, 2));
        else if (asked.form === 'csv') {
            process.stdout.write(
                reportCsv(detailed.tree, readRows(org, detailed, { limit: result.rowCount }), org.user)
            );
            for (const notice of noticesOf(result)) console.error(notice);
        } else {
            const limit = result.tree.format === 'Tabular' && asked.rows === 0 ? MOST_ROWS : asked.rows;
            console.log(
                printReport(detailed, org.user, limit > 0 ? readRows(org, detailed, { limit }) : []).join('\n')
            );
        }
        return 0;
    } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        return failed(asked, 'REPORT_NOT_RUNNABLE', error.problems.map(formatProblem));
    }
}
