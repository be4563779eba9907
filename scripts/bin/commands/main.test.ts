import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { COMMANDS } from './index.ts';
import { runCommandLine } from './main.ts';

async function ran(context: TestContext, ...args: readonly string[]) {
    const printed = { log: [] as string[], error: [] as string[] };
    for (const stream of ['log', 'error'] as const) {
        context.mock.method(console, stream, (line: string) => printed[stream].push(line));
    }
    const code = await runCommandLine(args);
    context.mock.restoreAll();
    return { code, out: printed.log.join('\n'), err: printed.error.join('\n') };
}

for (const args of [[], ['--help'], ['-h'], ['help']]) {
    test(`phone-events ${args.join(' ')} lists the commands on standard output, one a line`, async (context) => {
        const { code, out, err } = await ran(context, ...args);
        assert.deepEqual([code, err], [0, '']);
        assert.deepEqual(
            [...out.matchAll(/^ {2}(\S+) +\S.*\.$/gm)].map(([, name]) => name),
            Object.keys(COMMANDS)
        );
        assert.match(out, /\nphone-events <command> --help tells more\.$/);
        assert.ok(out.split('\n').every((line) => line.length <= 100));
    });
}

test('a mistyped command is told first, with the one that was meant, and the list fits on a screen', async (context) => {
    const { code, out, err } = await ran(context, 'psuh', '--from', 'x');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^There is no command "psuh"\. Did you mean "push"\?\n/);
    assert.ok(err.split('\n').length <= 12, err);
});

test('a name that every object has is no command', async (context) => {
    assert.match((await ran(context, 'constructor')).err, /^There is no command "constructor"\.\n/);
});

test('options before the command are told', async (context) => {
    assert.match((await ran(context, '--from', 'x', 'push')).err, /^A command comes first, not --from\./);
});

test('with --json a mistyped command is told as JSON alone', async (context) => {
    const { code, out, err } = await ran(context, 'stauts', '--json');
    const { error } = JSON.parse(out) as { readonly error: { readonly code: string; readonly message: string } };
    assert.deepEqual([code, err, error.code], [2, '', 'USAGE']);
    assert.match(error.message, /Did you mean "status"\?/);
});

for (const [name, load] of Object.entries(COMMANDS)) {
    test(`phone-events ${name} --help shows how it is used, --json and an example`, async (context) => {
        const log = context.mock.method(console, 'log', () => undefined);
        assert.equal(await (await load()).run(['--help']), 0);
        const printed = String(log.mock.calls[0]?.arguments.at(0));
        assert.match(printed, new RegExp(`^phone-events ${name} `));
        assert.match(printed, /--json/);
        assert.match(printed, new RegExp(`^ *Examples?: phone-events ${name} `, 'm'));
    });
}
