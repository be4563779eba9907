// Half of the work of this folder: its files share an org and a browser. The other half runs beside them.
import { runSuites } from '../support/suites.ts';

runSuites(['tests/browser/[!pr]*.test.ts']);
