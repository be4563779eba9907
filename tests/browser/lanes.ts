import { globSync } from 'node:fs';
import path from 'node:path';
import { runSuites } from '../support/suites.ts';

/**
 * The test files of this folder in two halves that run beside each other. Those of a half share a process, a browser and an org.
 * The first is a little shorter: the journeys come after it.
 */
const LANES = {
    first: ['callPage', 'hands', 'looks', 'manyAttempts', 'namespace', 'web'],
    second: ['pages', 'reportPages']
} as const;

/** Runs one half. Throws where a test file of this folder is in none, or in both. */
export function runLane(lane: keyof typeof LANES): void {
    const there = globSync('*.test.ts', { cwd: import.meta.dirname }).map((file) => path.basename(file, '.test.ts'));
    const parted: readonly string[] = [...LANES.first, ...LANES.second];
    const wrong = there.filter((name) => parted.filter((one) => one === name).length !== 1);
    if (wrong.length > 0) throw new Error(`Not in one lane of tests/browser/lanes.ts: ${wrong.join(', ')}`);
    runSuites(LANES[lane].map((name) => `tests/browser/${name}.test.ts`));
}
