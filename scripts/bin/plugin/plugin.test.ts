import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMANDS as OURS } from '../commands/index.ts';
import { COMMANDS } from './index.ts';

test('each command is a command of the sf CLI, with its summary and options', () => {
    assert.deepEqual(
        Object.keys(COMMANDS),
        Object.keys(OURS).map((name) => `phone-events:${name}`)
    );
    for (const [name, { summary, description }] of Object.entries(COMMANDS)) {
        assert.ok(summary !== undefined && summary.length > 20, name);
        assert.match(description ?? '', /--json/, name);
    }
    assert.match(JSON.stringify(COMMANDS['phone-events:push']?.examples), /"sf phone-events push --from /);
});
