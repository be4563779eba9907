import type { Step } from './step.ts';

const SCRATCH_DEFINITION = 'config/project-scratch-def.json';
const PERMISSION_SETS = ['Phone_Events_Admin', 'Phone_Events_Supervisor'];

/** The commands `sf`'s conversion and deployment need first: what an org gets is compiled, and nothing broken leaves. */
const prepared: readonly Step[] = [
    {
        why: 'Compile the components: an org gets their JavaScript',
        command: 'npm',
        args: ['run', 'build'],
        network: false
    },
    {
        why: 'Check everything about force-app that can be known without an org',
        command: 'node',
        // not "npm run check", which would build once more
        args: ['scripts/bin/check.ts'],
        network: false
    }
];

/** What every admin installs, and what may come after it: a dashboard can make an install fail, so it is a package of its own. */
const CORE = 'force-app/core';
const DASHBOARDS = 'force-app/dashboards';

/** Converts the source as the deploy does, into dist/, so that what would be sent can be looked at. */
function converted(name: string, source: string, folder?: string): Step {
    return {
        why: 'Convert the source to what is sent to the org',
        command: 'sf',
        args: ['project', 'convert', 'source', '--source-dir', source, '--output-dir', `dist/${name}`],
        ...(folder === undefined ? {} : { folder }),
        network: false
    };
}

/** Copies the built project: the working one keeps an empty namespace. */
function staged(namespace: string): Step {
    const args = ['scripts/bin/stage-managed.ts', namespace];
    return { why: 'Stage the copy that carries the namespace', command: 'node', args, network: false };
}

function deployed(why: string, source: string, org: readonly string[]): Step {
    const args = ['project', 'deploy', 'start', '--source-dir', source, '--wait', '30', ...org];
    return { why, command: 'sf', args, network: true };
}

/** Deploys to an org that exists; `dashboards` also the dashboard, `data` also imports the sample records. */
export function deployPlan(options: {
    readonly targetOrg: string;
    readonly dashboards: boolean;
    readonly data: boolean;
}): readonly Step[] {
    const org = ['--target-org', options.targetOrg];
    return [
        ...prepared,
        converted('metadata', CORE),
        ...(options.dashboards ? [converted('dashboards', DASHBOARDS)] : []),
        deployed('Deploy the package', CORE, org),
        ...(options.dashboards ? [deployed('Deploy the dashboard', DASHBOARDS, org)] : []),
        {
            why: 'Give yourself the permission sets',
            command: 'sf',
            args: ['org', 'assign', 'permset', ...PERMISSION_SETS.flatMap((name) => ['--name', name]), ...org],
            network: true
        },
        ...(options.data
            ? [
                  {
                      why: 'Import the sample records',
                      command: 'sf',
                      args: ['data', 'import', 'tree', '--plan', 'data/plan.json', ...org],
                      network: true
                  }
              ]
            : [])
    ];
}

/** Makes a scratch org with the package, the dashboard, the permission sets and the sample records in it. */
export function createOrgPlan(options: {
    readonly alias: string;
    readonly devHub: string | undefined;
    readonly days: number;
}): readonly Step[] {
    const { alias, devHub, days } = options;
    const hub = devHub === undefined ? [] : ['--target-dev-hub', devHub];
    const create = ['org', 'create', 'scratch', '--definition-file', SCRATCH_DEFINITION, '--alias', alias];
    const deploy = deployPlan({ targetOrg: alias, dashboards: true, data: true });
    return [
        ...deploy.filter(({ network }) => !network),
        {
            why: `Create a scratch org for ${days} days`,
            command: 'sf',
            args: [...create, '--set-default', '--duration-days', String(days), '--wait', '15', ...hub],
            network: true
        },
        ...deploy.filter(({ network }) => network),
        { why: 'Open it', command: 'sf', args: ['org', 'open', '--target-org', alias], network: true }
    ];
}

/** Makes a package version: managed from the staged copy that carries the namespace, else unlocked from the project itself. */
export function packagePlan(options: {
    readonly packageName: string;
    /** Makes the package of the dashboard, which depends on the other one, instead of the core package. */
    readonly dashboards: boolean;
    readonly namespace: string | undefined;
    /** The staged copy; undefined for the project itself. */
    readonly folder: string | undefined;
    readonly devHub: string | undefined;
    /** Whether the Dev Hub knows the package already (packageAliases of the project file). */
    readonly packageExists: boolean;
}): readonly Step[] {
    const { packageName, namespace, folder, devHub, packageExists } = options;
    const source = options.dashboards ? DASHBOARDS : CORE;
    const hub = devHub === undefined ? [] : ['--target-dev-hub', devHub];
    const where = folder === undefined ? {} : { folder };
    const kind =
        namespace === undefined ? ['--package-type', 'Unlocked', '--no-namespace'] : ['--package-type', 'Managed'];
    const create: Step = {
        why: 'Make the package known to the Dev Hub (once)',
        command: 'sf',
        args: ['package', 'create', '--name', packageName, ...kind, '--path', source, ...hub],
        ...where,
        network: true
    };
    return [
        ...prepared,
        ...(namespace === undefined ? [] : [staged(namespace)]),
        converted('package', source, folder),
        ...(packageExists ? [] : [create]),
        {
            why: 'Create the package version',
            command: 'sf',
            args: [
                'package',
                'version',
                'create',
                '--package',
                packageName,
                '--installation-key-bypass',
                '--code-coverage',
                '--wait',
                '60',
                ...hub
            ],
            ...where,
            network: true
        }
    ];
}
