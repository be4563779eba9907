/** npm run check [-- --only <rule>[,<rule>]] [--root <folder>]: says what is wrong in force-app; exit code 1 where anything is. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks, type RuleFinding } from '../checks/index.ts';
import { formatProblem } from '../metadata/index.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, root: { type: 'string' } } });
const root = values.root === undefined ? path.resolve(import.meta.dirname, '../..') : path.resolve(values.root);
const only = values.only?.flatMap((names) => names.split(','));
const started = performance.now();

try {
    const { problems, warnings, counts } = await runChecks(root, only === undefined ? {} : { only });
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
