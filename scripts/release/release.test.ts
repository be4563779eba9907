import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
    commandLine,
    createOrgPlan,
    deployPlan,
    isNamespace,
    keepPackageIds,
    packagePlan,
    runSteps,
    stageManaged
} from './index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const isNetwork = (line: string): boolean => /^sf (project deploy|org|data|package) /.test(line);

function record(code = 0): {
    readonly ran: string[];
    readonly printed: string[];
    readonly options: Parameters<typeof runSteps>[1];
} {
    const ran: string[] = [];
    const printed: string[] = [];
    const run = (command: string, args: readonly string[]): number => {
        ran.push([command, ...args].join(' '));
        return code;
    };
    return { ran, printed, options: { dryRun: false, run, print: (line) => printed.push(line) } };
}

test('building and checking come before anything that reaches an org', () => {
    const plans = [
        deployPlan({ targetOrg: 'x', dashboards: true, data: true }),
        createOrgPlan({ alias: 'x', devHub: undefined, days: 7 }),
        packagePlan({
            packageName: 'P',
            dashboards: true,
            namespace: 'nbx',
            folder: 'dist/managed',
            devHub: 'hub',
            packageExists: false
        })
    ];
    for (const plan of plans) {
        assert.deepEqual(plan.slice(0, 2).map(commandLine), ['npm run build', 'node scripts/bin/check.ts']);
        const first = plan.findIndex(({ network }) => network);
        assert.ok(plan.slice(first).every(({ network }) => network));
    }
});

test('a dry run reaches no org and prints what would', () => {
    const { ran, printed, options } = record();
    assert.equal(
        runSteps(deployPlan({ targetOrg: 'x', dashboards: false, data: false }), { ...options, dryRun: true }),
        0
    );
    assert.equal(ran.filter(isNetwork).length, 0);
    assert.ok(
        printed.some((line) =>
            line.includes('sf project deploy start --source-dir force-app/core --wait 30 --target-org x')
        )
    );
});

test('the dashboard is deployed after the package, and only when asked for', () => {
    const lines = (dashboards: boolean): readonly string[] =>
        deployPlan({ targetOrg: 'x', dashboards, data: false })
            .map(commandLine)
            .filter((line) => line.startsWith('sf project deploy'));
    const core = 'sf project deploy start --source-dir force-app/core --wait 30 --target-org x';
    assert.deepEqual(lines(false), [core]);
    assert.deepEqual(lines(true), [core, core.replace('core', 'dashboards')]);
});

test('the package of the dashboard is made from its own folder', () => {
    const plan = packagePlan({
        packageName: 'P',
        dashboards: true,
        namespace: undefined,
        folder: undefined,
        devHub: undefined,
        packageExists: false
    });
    const create = plan.map(commandLine).find((line) => line.startsWith('sf package create'));
    assert.ok(create?.includes('--path force-app/dashboards'), create);
});

test('a step that fails stops the rest and its exit code is kept', () => {
    const { ran, options } = record(3);
    assert.equal(runSteps(deployPlan({ targetOrg: 'x', dashboards: false, data: false }), options), 3);
    assert.equal(ran.length, 1);
});

test('a package that the Dev Hub knows is not created again', () => {
    const plan = packagePlan({
        packageName: 'P',
        dashboards: false,
        namespace: undefined,
        folder: undefined,
        devHub: undefined,
        packageExists: true
    });
    assert.ok(!plan.some((step) => commandLine(step).startsWith('sf package create')));
});

test('an argument with a space or a quote is printed so that it can be typed', () => {
    const step = { why: '', command: 'sf', args: ["it's", 'a b', 'plain'], network: false };
    assert.equal(commandLine(step), String.raw`sf 'it'\''s' 'a b' plain`);
});

for (const [text, good] of [
    ['nbx', true],
    ['my_ns1', true],
    ['1ns', false],
    ['a__b', false],
    ['a_', false],
    ['sixteen_letters_', false],
    ['a-b', false],
    ['', false]
] as const) {
    test(`"${text}" is ${good ? '' : 'not '}a namespace`, () => assert.equal(isNamespace(text), good));
}

test('the staged copy carries the namespace, and package ids come back from it', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'release-'));
    mkdirSync(path.join(root, 'force-app'));
    cpSync(path.join(ROOT, 'config'), path.join(root, 'config'), { recursive: true });
    cpSync(path.join(ROOT, '.forceignore'), path.join(root, '.forceignore'));
    const folder = stageManaged(root, 'nbx');
    const file = path.join(root, folder, 'sfdx-project.json');
    const project = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    assert.equal(project['namespace'], 'nbx');
    assert.ok(existsSync(path.join(root, folder, '.forceignore')));
    writeFileSync(file, JSON.stringify({ ...project, packageAliases: { 'Phone Events': '0Ho000000000001' } }));
    keepPackageIds(root, folder);
    const managed = JSON.parse(readFileSync(path.join(root, 'config/managed/sfdx-project.json'), 'utf8')) as Record<
        string,
        unknown
    >;
    assert.deepEqual(managed['packageAliases'], { 'Phone Events': '0Ho000000000001' });
    assert.equal(managed['namespace'], 'phone_events');
});
