import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula, type FormulaScope } from './index.ts';
import { FIELDS } from './testing/cases.ts';

const scope: FormulaScope = { typeOf: (path) => FIELDS[path]?.type, blanks: 'BlankAsBlank' };
const read = (path: string) => FIELDS[path]?.value ?? null;
const context = { now: 0 };

test('the paths that are read are listed once each', () => {
    const { references } = compileFormula('IF(Number__c > 1, Parent__r.Name & Text__c, Text__c)', scope);
    assert.deepEqual(references, ['Number__c', 'Parent__r.Name', 'Text__c']);
});

test('with blanks as zero a blank number counts as 0 and is not blank', () => {
    const zero: FormulaScope = { ...scope, blanks: 'BlankAsZero' };
    assert.equal(compileFormula('EmptyNumber__c + 1', zero).evaluate(read, context), 1);
    assert.equal(compileFormula('ISBLANK(EmptyNumber__c)', zero).evaluate(read, context), 0);
});

test('with blanks as zero texts and dates stay blank', () => {
    const zero: FormulaScope = { ...scope, blanks: 'BlankAsZero' };
    assert.equal(compileFormula('ISBLANK(EmptyText__c) && ISBLANK(EmptyDate__c)', zero).evaluate(read, context), 1);
});

test('a percent field stored as 25 calculates as 0.25, and a percent result is stored as 25', () => {
    const compiled = compileFormula('Percent__c / 2', { ...scope, resultType: 'percent' });
    assert.equal(compiled.evaluate(read, context), 12.5);
});

test('a formula with a clock says so', () => {
    assert.equal(compileFormula('NOW() - Instant__c', scope).usesClock, true);
    assert.equal(compileFormula('Instant__c - 1', scope).usesClock, false);
});

test('a formula of nested IFs compiles in time that grows with its length only', () => {
    const nested = (levels: number): string =>
        levels === 0 ? '0' : `IF(Number__c = ${levels}, 1, ${nested(levels - 1)})`;
    const steps = (levels: number): number => {
        const start = process.cpuUsage().user;
        for (let round = 0; round < 20; round += 1) compileFormula(nested(levels), scope);
        return process.cpuUsage().user - start;
    };
    steps(10);
    // An exponential reader needs 2 ** 60 times as long for 60 levels more.
    assert.ok(steps(70) < 1000 * Math.max(1000, steps(10)));
});

const PRIOR: FormulaScope = { ...scope, priorRecord: true };

test('ISCHANGED and PRIORVALUE compare with the record before the change', () => {
    const compiled = compileFormula('ISCHANGED(Number__c) && PRIORVALUE(Number__c) = 3 && NOT(ISNEW())', PRIOR);
    assert.equal(compiled.evaluate(read, { now: 0, readPrior: () => 3 }), 1);
});

test('a record being created is new, unchanged, and its prior value is the present one', () => {
    const compiled = compileFormula('ISNEW() && NOT(ISCHANGED(Number__c)) && PRIORVALUE(Number__c) = 12.5', PRIOR);
    assert.equal(compiled.evaluate(read, context), 1);
});

test('PRIORVALUE of a picklist is a picklist', () => {
    const compiled = compileFormula('ISPICKVAL(PRIORVALUE(Pick__c), "DDI")', PRIOR);
    assert.equal(compiled.evaluate(read, { now: 0, readPrior: () => 'DDI' }), 1);
});

test('ISCHANGED takes a field of the record itself only', () => {
    assert.throws(() => compileFormula('ISCHANGED(Parent__r.Name)', PRIOR), /field of the record itself/);
});

test('a catastrophic pattern is stopped, and the next one works', () => {
    const compiled = compileFormula('REGEX(Text__c, "(a+)+")', scope);
    assert.throws(() => compiled.evaluate(() => `${'a'.repeat(60)}b`, context), /takes too long/);
    assert.equal(
        compiled.evaluate(() => 'aaa', context),
        1
    );
});
