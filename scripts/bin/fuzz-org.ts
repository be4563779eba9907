// npm run fuzz:org: many random requests to every route of the local org. Seed and number of cases may be given.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './run.ts';

const [cases = '20000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
if (!/^\d+$/.test(cases) || !/^\d+$/.test(seed)) {
    console.error('Usage: npm run fuzz:org -- [cases [seed]], both whole numbers.');
    process.exit(2);
}
const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--test', path.join(ROOT, 'scripts/org/fuzz/fuzz.test.ts')],
    { stdio: 'inherit', env: { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed } }
);
process.exit(status ?? 1);
