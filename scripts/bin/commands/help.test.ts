import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMANDS } from './index.ts';

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
