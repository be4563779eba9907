import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula } from './index.ts';
import { FUNCTIONS } from './functions.ts';
import type { Stored } from '../types.ts';
import { CASES, FIELDS, NOW } from './testing/cases.ts';
import { askFormulon } from './testing/formulon.ts';

const scope = { typeOf: (path: string) => FIELDS[path]?.type, blanks: 'BlankAsBlank' } as const;
const read = (path: string) => FIELDS[path]?.value ?? null;

for (const { formula, gives, notFormulon } of CASES) {
    test(`${formula} gives ${JSON.stringify(gives)}`, () => {
        const compiled = compileFormula(formula, scope);
        assert.equal(compiled.evaluate(read, { now: NOW, timeZone: 'Europe/Berlin' }), gives);
    });
    test(`formulon ${notFormulon === undefined ? 'agrees' : 'differs'} on ${formula}`, () => {
        const agrees = answerOf(formula) === gives;
        assert.equal(agrees, notFormulon === undefined, 'The reason given for a difference must fit.');
    });
}

function answerOf(formula: string): Stored | undefined {
    try {
        return askFormulon(formula, FIELDS);
    } catch {
        return undefined;
    }
}

test('every function and operator has a case', () => {
    const called = CASES.map(({ formula }) => formula.toUpperCase()).join('\n');
    const elsewhere = new Set(['NEGATE', 'POSITIVE', 'ISNEW', 'ISCHANGED', 'PRIORVALUE']);
    const missing = [...FUNCTIONS.keys()].filter((key) => {
        const name = key.split(':')[0] ?? key;
        return !elsewhere.has(name) && !called.includes(/\w/.test(name) ? `${name}(` : name);
    });
    assert.deepEqual(missing, []);
});
