// npm run org:create: a scratch org with the package and the sample records in it.
import { createOrgPlan, runSteps } from '../release/index.ts';
import { explain, parseOrExplain } from './arguments.ts';
import { runIn } from './run.ts';

const USAGE = `Usage: npm run org:create -- [--alias phone-events] [--target-dev-hub <alias>] [--days 7] [--dry-run]

  --alias           name of the new scratch org
  --target-dev-hub  the Dev Hub; the CLI's default where absent
  --days            how long it lives, 1 to 30
  --dry-run         do all that needs no org, and print what would follow`;

const { values } = parseOrExplain(
    {
        options: {
            alias: { type: 'string', default: 'phone-events' },
            'target-dev-hub': { type: 'string' },
            days: { type: 'string', default: '7' },
            'dry-run': { type: 'boolean', default: false }
        }
    },
    USAGE
);
const days = Number(values.days);
if (!Number.isInteger(days) || days < 1 || days > 30)
    explain(`--days is a whole number from 1 to 30, not "${values.days}".`, USAGE);
const plan = createOrgPlan({ alias: values.alias, devHub: values['target-dev-hub'], days });
process.exit(runSteps(plan, { dryRun: values['dry-run'], run: runIn, print: console.log }));
