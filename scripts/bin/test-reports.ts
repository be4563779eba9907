// npm run test:reports [cases [seed]]: random reports over random data against a plain loop, thousands of times.
import { run } from './run.ts';

const [cases = '3000', seed] = process.argv.slice(2);
process.env['REPORT_CASES'] = cases;
if (seed !== undefined) process.env['REPORT_SEED'] = seed;
const test = 'scripts/org/reports/properties.test.ts';
process.exitCode = run('node', ['--disable-warning=ExperimentalWarning', '--test', test]);
