import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runIn } from '../../scripts/bin/run.ts';
import { commandLine, packagePlan, runSteps } from '../../scripts/release/index.ts';
import { ROOT } from '../support/server.ts';

/** Runs one of the release commands as npm does, with the project's own Node and CLI first in the path. */
function release(script: string, ...args: readonly string[]): string {
    const bin = path.join(ROOT, 'node_modules/.bin');
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: ROOT,
        env,
        encoding: 'utf8'
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
    return stdout;
}

test('a dry deploy converts compiled components only, and stops before the org', () => {
    const printed = release('scripts/bin/deploy.ts', '--target-org', 'nowhere', '--dry-run');
    const sent = path.join(ROOT, 'dist/metadata');
    assert.ok(existsSync(path.join(sent, 'lwc/callReportingTimeline/callReportingTimeline.js')));
    assert.deepEqual(globSync('**/*.ts', { cwd: sent }), []);
    assert.match(readFileSync(path.join(sent, 'package.xml'), 'utf8'), /<members>Phone_Event__c<\/members>/);
    assert.match(printed, /with an org these would follow[^]*sf project deploy start/i);
});

test('a dry managed version carries the namespace in a staged copy, never in the project', () => {
    const printed: string[] = [];
    const plan = packagePlan({
        packageName: 'Phone Events',
        dashboards: false,
        namespace: 'nbx',
        folder: 'dist/managed',
        devHub: undefined,
        packageExists: false
    });
    // the dry deploy above has built and checked the same files
    const [build, check, ...rest] = plan;
    assert.deepEqual(
        [build, check].map((step) => step && commandLine(step)),
        ['npm run build', 'node scripts/bin/check.ts']
    );
    assert.equal(runSteps(rest, { dryRun: true, run: runIn, print: (line) => printed.push(line) }), 0);
    const namespaceOf = (file: string): unknown =>
        (JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Record<string, unknown>)['namespace'];
    assert.equal(namespaceOf('dist/managed/sfdx-project.json'), 'nbx');
    assert.equal(namespaceOf('sfdx-project.json'), '');
    assert.match(printed.join('\n'), /sf package version create --package 'Phone Events'/);
});

test('a deploy without an org named says what is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bin/deploy.ts'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--target-org is missing/);
});
