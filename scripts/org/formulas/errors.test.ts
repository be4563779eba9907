import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFormula, FormulaError, type FormulaScope } from './index.ts';
import { FIELDS } from './testing/cases.ts';

const scope: FormulaScope = { typeOf: (path) => FIELDS[path]?.type, blanks: 'BlankAsBlank' };

/** What cannot be compiled, what is said about it, and at which character. */
const REFUSED: readonly (readonly [formula: string, message: RegExp, position: number])[] = [
    ['', /empty/, 1],
    ['/* nothing */', /empty/, 1],
    ['1 +', /formula ends where a value/, 4],
    ['(1 + 2', /formula ends where "\)"/, 7],
    ['1 2', /"2" stands where an operator/, 3],
    ['IF(TRUE, 1', /formula ends/, 11],
    ['"abc', /text starts here that does not end/, 1],
    ['1 > = 2', /"=" stands/, 5],
    ['{!Text__c}', /"\{" has no meaning/, 1],
    ['Missing__c', /no field Missing__c/, 1],
    ['1 + Parent__r.Missing__c', /no field Parent__r.Missing__c/, 5],
    ['NOPE(1)', /NOPE is no function/, 1],
    ['1 + VLOOKUP(1, 2, 3)', /VLOOKUP is a function of Salesforce that this org does not calculate/, 5],
    ['IF(TRUE, 1)', /IF takes 3 arguments, but has 2/, 1],
    ['LEFT("a")', /LEFT takes 2 arguments, but has 1/, 1],
    ['LPAD("a")', /takes 2 to 3 arguments/, 1],
    ['NOW(1)', /NOW takes 0 arguments/, 1],
    ['IF(1, 2, 3)', /IF takes checkbox here, but this is number/, 4],
    ['IF(TRUE, 1, "a")', /one type, but one is number and this is text/, 13],
    ['"a" & 1', /& takes text here, but this is number/, 7],
    ['1 + TRUE', /\+ cannot take number and checkbox/, 3],
    ['Date__c + Date__c', /\+ cannot take date and date/, 9],
    ['Date__c - Instant__c', /- cannot take date and datetime/, 9],
    ['1 = "1"', /one type/, 5],
    ['"a" < "b"', /< takes number, date, datetime, time here, but this is text/, 1],
    ['Pick__c = "DDI"', /Use TEXT\(…\), ISPICKVAL or CASE/, 1],
    ['ISBLANK(Pick__c)', /Use TEXT\(…\), ISPICKVAL or CASE/, 9],
    ['ISPICKVAL(Pick__c, Text__c)', /takes a text written in the formula/, 20],
    ['ISPICKVAL(Text__c, "a")', /ISPICKVAL takes picklist/, 11],
    ['CASE(Pick__c, Text__c, 1, 2)', /texts written in the formula only/, 15],
    ['CASE(1, 2, 3)', /pairs of case and result/, 1],
    ['CASE(1, 2, TRUE, FALSE)', /this is checkbox/, 12],
    ['TEXT(Text__c)', /TEXT takes number, date, datetime, time, picklist here/, 6],
    ['TEXT()', /TEXT needs an argument/, 1],
    ['Pick__c', /cannot give a picklist/, 1],
    ['HOUR(Instant__c)', /HOUR takes time here/, 6],
    ['YEAR(Instant__c)', /YEAR takes date here/, 6],
    ['ISNEW()', /not in a formula field/, 1],
    ['PRIORVALUE(Number__c)', /not in a formula field/, 1],
    ['REGEX("a", "(?<=x)\\\\p{Alpha}")', /not supported here/, 1],
    ['REGEX("a", "(a")', /not valid/, 1],
    ['"\\q"', /Write \\\\ for a backslash/, 1]
];

for (const [formula, message, position] of REFUSED) {
    test(`${formula || 'an empty formula'} is refused with its place`, () => {
        assert.throws(
            () => compileFormula(formula, scope),
            (error) => error instanceof FormulaError && message.test(error.message) && error.position === position
        );
    });
}

/** What Salesforce shows as #Error!. */
const FAILING = ['1 / 0', 'MOD(1, 0)', 'SQRT(-1)', 'LN(0)', 'LOG(-1)', '0 ^ -1', '2 ^ 0.5', '10 ^ 65', 'VALUE("abc")']
    .concat(['DATE(2026, 2, 30)', 'DATEVALUE("23.11.2026")', 'DATETIMEVALUE("now")', 'TIMEVALUE("25:00:00")'])
    .concat(['CASESAFEID("short")', 'EXP(1000)', 'ASIN(2)', 'LPAD("a", 1000000)']);

for (const formula of FAILING) {
    test(`${formula} fails when it is calculated, naming the function`, () => {
        const compiled = compileFormula(formula, scope);
        assert.throws(
            () => compiled.evaluate(() => null, { now: 0 }),
            (error) => error instanceof FormulaError && error.functionName !== undefined && error.position !== undefined
        );
    });
}

test('a branch that is not taken does not fail', () => {
    const compiled = compileFormula(
        'IF(TRUE, 1, 1 / 0) + CASE(1, 1, 1, 2, 1 / 0, 3) + IF(OR(TRUE, 1 / 0 = 1), 1, 0)',
        scope
    );
    assert.equal(
        compiled.evaluate(() => null, { now: 0 }),
        3
    );
});

test('a result of another type than the field is refused', () => {
    assert.throws(
        () => compileFormula('1', { ...scope, resultType: 'text' }),
        /gives number, but the field holds text/
    );
});

test('texts that would fill the memory are refused', () => {
    let formula = '"0123456789"';
    for (let round = 0; round < 12; round += 1) formula = `SUBSTITUTE(${formula}, "0", "00000000")`;
    assert.throws(() => compileFormula(formula, scope).evaluate(() => null, { now: 0 }), /more than 100000 characters/);
});

test('a formula nested without end is refused, not a stack overflow', () => {
    assert.throws(() => compileFormula(`${'('.repeat(5000)}1`, scope), /nested more than/);
});

test('a chain of operators without end is refused with its place, and a long one is calculated', () => {
    for (const [part, sign] of [
        ['1', '+'],
        ['TRUE', '||'],
        ['"a"', '&']
    ] as const) {
        const chain = (length: number): string => Array(length).fill(part).join(sign);
        assert.throws(() => compileFormula(chain(50_000), scope), {
            name: 'FormulaError',
            message: /more than 1000 steps/
        });
        const { evaluate } = compileFormula(chain(600), scope);
        assert.notEqual(
            evaluate(() => null, { now: 0 }),
            null
        );
    }
});

test('a function of very many values is calculated', () => {
    const { evaluate } = compileFormula(`MAX(${Array(200_000).fill('1').join(',')}, 2)`, scope);
    assert.equal(
        evaluate(() => null, { now: 0 }),
        2
    );
});

for (const [text, resultType] of [
    ['TODAY() + 1000000000', 'date'],
    ['ADDMONTHS(TODAY(), 1000000000)', 'date'],
    ['NOW() + 99999999999', 'datetime'],
    ['FROMUNIXTIME(99999999999999)', 'datetime'],
    ['TEXT(NOW() + 99999999999)', 'text'],
    ['TEXT(TODAY() - 1000000)', 'text'],
    ['YEAR(TODAY() + 99999999999)', 'number'],
    ['DATEVALUE(NOW() + 99999999999)', 'date'],
    ['ROUND(1, 400)', 'number']
] as const) {
    test(`${text} leaves the calendar or the numbers, and says so`, () => {
        const formula = compileFormula(text, { ...scope, resultType });
        assert.throws(() => formula.evaluate(() => null, { now: 0 }), FormulaError);
    });
}
