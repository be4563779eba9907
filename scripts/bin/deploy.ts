// npm run deploy: brings the package into an org.
import { deployPlan, runSteps } from '../release/index.ts';
import { explain, parseOrExplain } from './arguments.ts';
import { runIn } from './run.ts';

const USAGE = `Usage: npm run deploy -- --target-org <alias or username> [--dashboards] [--data] [--dry-run]

  --target-org  the org, as "sf org list" names it
  --dashboards  deploy the dashboard too, after the package
  --data        import the sample records too (not into an org that people work in)
  --dry-run     do all that needs no org, and print what would follow`;

const { values } = parseOrExplain(
    {
        options: {
            'target-org': { type: 'string' },
            dashboards: { type: 'boolean', default: false },
            data: { type: 'boolean', default: false },
            'dry-run': { type: 'boolean', default: false }
        }
    },
    USAGE
);
const targetOrg = values['target-org'] ?? explain('--target-org is missing.', USAGE);
const plan = deployPlan({ targetOrg, dashboards: values.dashboards, data: values.data });
process.exit(runSteps(plan, { dryRun: values['dry-run'], run: runIn, print: console.log }));
