// npm run goldens: what each shipped report answers on the sample data, written beside the tests that compare with it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goldenFile, goldenOf, goldenText, openSample } from './golden.ts';
import { readSampleRows } from './sampleRows.ts';

const org = openSample(readSampleRows().newest);
const folder = path.dirname(goldenFile('any'));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
for (const name of org.model.reports.keys()) writeFileSync(goldenFile(name), goldenText(goldenOf(org, name)));
console.log(
    `${org.model.reports.size} results written to tests/reports/golden. Read what changed before you commit it.`
);
