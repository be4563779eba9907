import assert from 'node:assert/strict';
import test from 'node:test';
import { killTest } from './harness.ts';

const SEED = Number(process.env['PHONE_EVENTS_SEED'] ?? 20_261_126);

// A broker takes long to start: RabbitMQ is killed in `npm run test:kill`, and its own test kills the broker.
for (const source of ['spool', 'http']) {
    test(`a writer that is killed again and again loses nothing and doubles nothing: ${source} (seed ${SEED})`, async () => {
        const { missing, surplus, unexplained, balanced, alwaysBalanced } = await killTest({
            source,
            events: 400,
            kills: 3,
            seed: SEED
        });
        assert.deepEqual(
            { missing, surplus, unexplained, balanced, alwaysBalanced },
            { missing: [], surplus: [], unexplained: [], balanced: true, alwaysBalanced: true }
        );
    });
}
