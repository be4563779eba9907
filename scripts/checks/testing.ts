/** What the tests of the rules share: a small correct project, and faults put into it one at a time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openContext } from './context.ts';
import type { CheckContext, Rule } from './rule.ts';

/** A correct project in which every rule has something to look at. */
export const GOOD = path.join(import.meta.dirname, 'fixtures/good');
const DESK = 'force-app/core/desk/';

/** One wrong thing, and what the rule has to say about it. */
export interface Fault {
    /** As a sentence: what the rule refuses. */
    readonly refuses: string;
    /** Below force-app/core/desk, or from the project folder with a leading slash. */
    readonly file: string;
    readonly from: string;
    readonly to: string;
    readonly says: RegExp;
    /** Where it says so, when not in the same file. */
    readonly in?: string;
}

/** The text of a project's file with one place replaced. Throws where the place is not there. */
export function replaced(root: string, file: string, from: string, to: string): string {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    return text.replace(from, () => to);
}

/** The correct project with one place of one file replaced. */
export function faulty(file: string, from: string, to: string): CheckContext {
    const full = fullPath(file);
    return openContext(GOOD, { [full]: replaced(GOOD, full, from, to) });
}

export function fullPath(file: string): string {
    return file.startsWith('/') ? file.slice(1) : DESK + file;
}

/** Tests that a rule finds nothing in the correct project, and each fault where it is. */
export function testRule(rule: Rule, faults: readonly Fault[]): void {
    test(`${rule.name} finds nothing in a correct project`, async () => {
        assert.deepEqual(await rule.run(openContext(GOOD)), []);
    });
    for (const { refuses, file, from, to, says, in: place } of faults) {
        test(`${rule.name} refuses ${refuses}`, async () => {
            const findings = await rule.run(faulty(file, from, to));
            const said = findings.find((finding) => says.test(`${finding.message} ${finding.remedy}`));
            assert.ok(said, `said ${JSON.stringify(findings)}`);
            assert.equal(said.file, fullPath(place ?? file));
        });
    }
}
