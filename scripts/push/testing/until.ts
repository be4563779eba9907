import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 10;
/** Two minutes at least: counted in looks, so that a machine that stood still meanwhile takes nothing away. */
const LOOKS = 12_000;

/** Waits until something holds. Fails with its source, and with what `situation` says, where it does not for minutes. */
export async function until(
    holds: () => boolean | Promise<boolean>,
    situation: () => string | Promise<string> = () => ''
): Promise<void> {
    for (let looks = 0; looks < LOOKS; looks += 1) {
        if (await holds()) {
            return;
        }
        await sleep(LOOK_MS);
    }
    assert.fail(`not within two minutes: ${holds.toString()}\n${await situation()}`);
}
