// npm run check: says what is wrong in force-app; exit code 1 where anything is, 2 where it cannot be checked.
import path from 'node:path';
import { runChecks, type RuleFinding } from '../checks/index.ts';
import { formatProblem } from '../metadata/index.ts';
import { parseOrExplain } from './arguments.ts';
import { formulaTypes } from './formulaTypes.ts';

const USAGE = `Usage: npm run check [-- --only <rule>[,<rule>]] [--root <folder>]

  --only  some rules; an unknown name lists all of them
  --root  a Salesforce DX project; this one where absent`;

const { values } = parseOrExplain(
    { options: { only: { type: 'string', multiple: true }, root: { type: 'string' } } },
    USAGE
);
const root = values.root === undefined ? path.resolve(import.meta.dirname, '../..') : path.resolve(values.root);
const only = values.only?.flatMap((names) => names.split(','));
const started = performance.now();

try {
    const { problems, warnings, counts } = await runChecks(root, { only, more: [formulaTypes] });
    print('Problems', problems);
    print('Warnings', warnings);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const tally = `${counted(problems, 'problem')}, ${counted(warnings, 'warning')}`;
    console.log(`Checked ${counts.files} metadata files by ${counts.rules} rules in ${seconds} s: ${tally}.`);
    process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
}

function counted(found: readonly unknown[], noun: string): string {
    return `${found.length === 0 ? 'no' : found.length} ${noun}${found.length === 1 ? '' : 's'}`;
}

function print(title: string, found: readonly RuleFinding[]): void {
    if (found.length === 0) return;
    console.log(title);
    for (const [rule, group] of Map.groupBy(found, (finding) => finding.rule)) {
        console.log(`  ${rule}`);
        for (const finding of group) console.log(`    ${formatProblem(finding)}`);
    }
}
