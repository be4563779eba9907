import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import type { ApiUsage, Failure, OrgClient } from '../send/index.ts';
import { openGate, type Gate } from './gate.ts';
import type { SenderOptions } from './senderOptions.ts';

const EXPIRED: Failure = { kind: 'session', code: 'INVALID_SESSION_ID', message: 'expired', remedy: '' };
const A_DAY_MS = 86_400_000;
let steady: number;
let usage: ApiUsage | undefined;
let gate: Gate;

beforeEach(() => {
    steady = 0;
    usage = undefined;
    const client: Pick<OrgClient, 'usage'> = { usage: () => usage };
    gate = openGate({
        client: client as OrgClient,
        clock: { now: () => 0, steady: () => steady },
        random: () => 0.5,
        pace: { lingerMs: 0, longestLingerMs: 0, share: 0.8 },
        lanes: 8
    } as unknown as SenderOptions);
});

test('requests that were under way together fail together: the pause is that of one failure', () => {
    for (let lane = 0; lane < 4; lane += 1) {
        steady = 100 + lane;
        gate.note(EXPIRED, lane);
    }
    assert.ok(gate.state().pausedMs <= 15_000, `paused for ${gate.state().pausedMs} ms`);
});

test('a probe that fails too makes the next pause longer', () => {
    gate.note(EXPIRED, 0);
    steady = 20_000;
    assert.equal(gate.room(), 1);
    gate.note(EXPIRED, steady);
    assert.equal(gate.state().pausedMs, 30_000);
});

test('an answer to what was sent before the failure ends no pause', () => {
    steady = 100;
    gate.note(EXPIRED, 50);
    gate.note(undefined, 40);
    assert.equal(gate.room(), 0);
    steady = 20_000;
    gate.note(undefined, steady);
    assert.deepEqual([gate.room() > 0, gate.state().failure], [true, undefined]);
});

test('a day over the share costs the probes that were kept back for it, and no more', () => {
    const allowed = 100_000;
    usage = { used: 79_990, allowed };
    for (; steady < A_DAY_MS; steady += 1000) {
        if (gate.room() > 0) {
            usage = { used: usage.used + 1, allowed };
            gate.note(undefined, steady);
        }
    }
    assert.equal(gate.state().failure?.code, 'OVER_SHARE');
    assert.ok(usage.used <= 79_990 + 104, `used ${usage.used}`);
    usage = { used: 0, allowed };
    steady += 15 * 60_000;
    gate.note(undefined, steady);
    assert.equal(gate.state().failure, undefined);
});
