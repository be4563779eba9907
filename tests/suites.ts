// Runs the test files that the arguments name in this one process.
import { runSuites } from './support/suites.ts';

runSuites(process.argv.slice(2));
