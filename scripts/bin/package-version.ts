// npm run package:version: a version of the package, managed where a namespace is given, else unlocked.
import path from 'node:path';
import { isNamespace, keepPackageIds, knowsPackage, packagePlan, runSteps } from '../release/index.ts';
import { explain, parseOrExplain } from './arguments.ts';
import { ROOT, runIn } from './run.ts';

const USAGE = `Usage: npm run package:version -- [--dashboards] [--namespace <ns>] [--target-dev-hub <alias>] [--dry-run]

  --dashboards      makes a version of the package Phone Events Dashboards, which needs a version of
                    Phone Events; without it, of Phone Events itself
  --namespace       makes a managed package with this namespace, which must be linked to the Dev Hub;
                    without it the package is unlocked and has no namespace
  --target-dev-hub  the Dev Hub; the CLI's default where absent
  --dry-run         do all that needs no org, and print what would follow`;

const { values } = parseOrExplain(
    {
        options: {
            dashboards: { type: 'boolean', default: false },
            namespace: { type: 'string' },
            'target-dev-hub': { type: 'string' },
            'dry-run': { type: 'boolean', default: false }
        }
    },
    USAGE
);
const { dashboards, namespace } = values;
const packageName = dashboards ? 'Phone Events Dashboards' : 'Phone Events';
if (namespace !== undefined && !isNamespace(namespace)) {
    explain(
        `"${namespace}" is not a namespace: 1 to 15 letters, digits and single underscores, a letter first.`,
        USAGE
    );
}
const folder = namespace === undefined ? undefined : 'dist/managed';
const projectFile = path.join(ROOT, namespace === undefined ? 'sfdx-project.json' : 'config/managed/sfdx-project.json');
const plan = packagePlan({
    packageName,
    dashboards,
    namespace,
    folder,
    devHub: values['target-dev-hub'],
    packageExists: knowsPackage(projectFile, packageName)
});
const code = runSteps(plan, { dryRun: values['dry-run'], run: runIn, print: console.log });
if (code === 0 && folder !== undefined && !values['dry-run']) keepPackageIds(ROOT, folder);
process.exit(code);
