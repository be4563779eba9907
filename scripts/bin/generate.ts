/** npm run generate [-- --check]: writes the files that are made from force-app, or says which are out of date. */
import path from 'node:path';
import { findStale, writeGenerated } from '../generate/index.ts';
import { formatProblem, loadSource } from '../metadata/index.ts';
import { parseOrExplain } from './arguments.ts';

const USAGE = `Usage: npm run generate [-- --check]

  --check  writes nothing; says which files are out of date, with 1 as exit code`;

const { values } = parseOrExplain({ options: { check: { type: 'boolean', default: false } } }, USAGE);
const root = path.resolve(import.meta.dirname, '../..');
const model = loadSource(root, { namespace: '' });
for (const problem of model.problems) console.error(formatProblem(problem));

if (values.check) {
    const stale = await findStale(root, model);
    for (const problem of stale) console.error(formatProblem(problem));
    console.log(
        stale.length === 0 ? 'All generated files are up to date.' : `${stale.length} generated files are out of date.`
    );
    process.exitCode = stale.length === 0 ? 0 : 1;
} else {
    const written = await writeGenerated(root, model);
    console.log(written.length === 0 ? 'All generated files were up to date.' : `Written: ${written.join(', ')}.`);
}
