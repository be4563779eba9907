import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula } from './index.ts';
import { FIELDS } from './testing/cases.ts';
import { askFormulon } from './testing/formulon.ts';
import { generateFormula } from './testing/generate.ts';

const seed = Number(process.env['SEED'] ?? 20261123);
const COUNT = 300;

test(`${COUNT} generated formulas give what formulon gives (SEED=${seed})`, () => {
    for (let index = 0; index < COUNT; index += 1) {
        const formula = generateFormula(seed + index);
        const compiled = compileFormula(formula, { typeOf: (path) => FIELDS[path]?.type, blanks: 'BlankAsBlank' });
        const ours = compiled.evaluate((path) => FIELDS[path]?.value ?? null, { now: 0 });
        assert.equal(ours, askFormulon(formula, FIELDS), `SEED=${seed + index}: ${formula}`);
    }
});
