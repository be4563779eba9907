// The files of this folder that firstLane.ts leaves: the pages and the report pages.
import { runSuites } from '../support/suites.ts';

runSuites(['tests/browser/[pr]*.test.ts']);
