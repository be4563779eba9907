import { define, checkCount, checkType, type CallSite, type FormulaFunction } from './define.ts';
import { FormulaError } from './formulaError.ts';
import { cleanNumber, type Compiled } from './values.ts';

/** Largest power of ten that `^` may reach, as in Salesforce. */
const LARGEST_POWER = 64;

/** Math functions. Numbers are doubles: 15 digits are certain, where Salesforce has 18. */
export const MATH: readonly FormulaFunction[] = [
    unary('NEGATE', (number) => -number),
    unary('POSITIVE', (number) => number),
    unary('ABS', Math.abs),
    // Away from zero and towards zero, unlike their namesakes elsewhere; MCEILING and MFLOOR are those.
    unary('CEILING', (number) => Math.sign(number) * Math.ceil(Math.abs(cleanNumber(number)))),
    unary('FLOOR', (number) => Math.sign(number) * Math.floor(Math.abs(cleanNumber(number)))),
    unary('MCEILING', (number) => Math.ceil(cleanNumber(number))),
    unary('MFLOOR', (number) => Math.floor(cleanNumber(number))),
    unary('EXP', (number) => finite(Math.exp(number), 'gives a number too large.')),
    unary('LN', (number) => finite(Math.log(positive(number)), 'needs a number above 0.')),
    unary('LOG', (number) => finite(Math.log10(positive(number)), 'needs a number above 0.')),
    unary('SQRT', (number) => {
        if (number < 0) throw new FormulaError('cannot take the root of a negative number.');
        return Math.sqrt(number);
    }),
    unary('SIN', Math.sin),
    unary('COS', Math.cos),
    unary('TAN', Math.tan),
    unary('ASIN', (number) => finite(Math.asin(number), 'needs a number from -1 to 1.')),
    unary('ACOS', (number) => finite(Math.acos(number), 'needs a number from -1 to 1.')),
    unary('ATAN', Math.atan),
    define('ATAN2', { takes: ['number', 'number'], gives: 'number' }, ([y, x]) => Math.atan2(y, x)),
    define('PI', { takes: [], gives: 'number' }, () => Math.PI),
    define('*', { takes: ['number', 'number'], gives: 'number' }, ([a, b]) => a * b),
    define('/', { takes: ['number', 'number'], gives: 'number' }, ([a, b]) => {
        if (b === 0) throw new FormulaError('divides by zero.');
        return a / b;
    }),
    define('^', { takes: ['number', 'number'], gives: 'number' }, ([base, exponent]) => power(base, exponent)),
    define('MOD', { takes: ['number', 'number'], gives: 'number' }, ([a, b]) => {
        if (b === 0) throw new FormulaError('divides by zero.');
        return cleanNumber(a % b);
    }),
    define('ROUND', { takes: ['number', 'number'], gives: 'number' }, ([number, digits]) => round(number, digits)),
    define('TRUNC', { takes: ['number'], optional: ['number'], gives: 'number' }, ([number, digits]) =>
        truncate(number, digits ?? 0)
    ),
    extreme('MAX', Math.max),
    extreme('MIN', Math.min)
];

function unary(name: string, run: (number: number) => number): FormulaFunction {
    return define(name, { takes: ['number'], gives: 'number' }, ([number]) => run(number));
}

function extreme(name: string, pick: (a: number, b: number) => number): FormulaFunction {
    const compile = (call: CallSite): Compiled => {
        checkCount(call, 1, Number.POSITIVE_INFINITY);
        call.arguments.forEach((argument) => checkType(call, argument, 'number'));
        return {
            type: 'number',
            position: call.position,
            evaluate: (environment) => {
                const values = call.arguments.map((argument) => argument.evaluate(environment));
                return values.includes(null) ? null : values.map(Number).reduce((a, b) => pick(a, b));
            }
        };
    };
    return { name, compile };
}

function power(base: number, exponent: number): number {
    if (!Number.isInteger(exponent)) throw new FormulaError('needs a whole number as exponent.');
    if (Math.log10(Math.abs(base)) * exponent > LARGEST_POWER) throw new FormulaError('gives a number too large.');
    if (base === 0 && exponent < 0) throw new FormulaError('divides by zero.');
    return base ** exponent;
}

function positive(number: number): number {
    return number > 0 ? number : Number.NaN;
}

function finite(number: number, complaint: string): number {
    if (!Number.isFinite(number)) throw new FormulaError(complaint);
    return number;
}

/** Half away from zero at a decimal place; negative places round tens and hundreds. */
export function round(number: number, digits: number): number {
    return Math.sign(number) * shift(Math.round(shift(Math.abs(cleanNumber(number)), digits)), -digits);
}

function truncate(number: number, digits: number): number {
    return Math.sign(number) * shift(Math.floor(shift(Math.abs(cleanNumber(number)), digits)), -digits);
}

/** Moves the decimal point in the number's text, because 1.005 * 100 is 100.49999999999999. */
function shift(number: number, digits: number): number {
    const [mantissa = '0', exponent = '0'] = String(number).split('e');
    return Number(`${mantissa}e${Number(exponent) + Math.trunc(digits)}`);
}
