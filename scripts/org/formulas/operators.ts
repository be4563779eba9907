import {
    checkCount,
    checkType,
    commonType,
    fail,
    plain,
    type ArgumentType,
    type CallSite,
    type FormulaFunction
} from './define.ts';
import type { FormulaType } from './types.ts';
import { longText } from './text.ts';
import { cleanNumber, DAY, type Compiled, type Value } from './values.ts';

const COMPARED: ArgumentType = ['text', 'number', 'checkbox', 'date', 'datetime', 'time'];
const ORDERED: ArgumentType = ['number', 'date', 'datetime', 'time'];

type Calculate = (left: number, right: number) => Value;

interface Row {
    readonly left: FormulaType;
    readonly right: FormulaType;
    readonly gives: FormulaType;
    readonly calculate: Calculate;
}

/** Which types `+` adds, apart from texts. Dates count days; times count milliseconds and go round at midnight. */
const SUMS: readonly Row[] = [
    { left: 'number', right: 'number', gives: 'number', calculate: (a, b) => a + b },
    { left: 'date', right: 'number', gives: 'date', calculate: (a, b) => Math.floor(a + b) },
    { left: 'number', right: 'date', gives: 'date', calculate: (a, b) => Math.floor(a + b) },
    { left: 'datetime', right: 'number', gives: 'datetime', calculate: (a, b) => Math.round(a + b * DAY) },
    { left: 'number', right: 'datetime', gives: 'datetime', calculate: (a, b) => Math.round(a * DAY + b) },
    { left: 'time', right: 'number', gives: 'time', calculate: (a, b) => inDay(a + b) },
    { left: 'number', right: 'time', gives: 'time', calculate: (a, b) => inDay(a + b) }
];

const DIFFERENCES: readonly Row[] = [
    { left: 'number', right: 'number', gives: 'number', calculate: (a, b) => a - b },
    { left: 'date', right: 'number', gives: 'date', calculate: (a, b) => Math.floor(a - b) },
    { left: 'date', right: 'date', gives: 'number', calculate: (a, b) => a - b },
    { left: 'datetime', right: 'number', gives: 'datetime', calculate: (a, b) => Math.round(a - b * DAY) },
    { left: 'datetime', right: 'datetime', gives: 'number', calculate: (a, b) => (a - b) / DAY },
    { left: 'time', right: 'number', gives: 'time', calculate: (a, b) => inDay(a - b) },
    { left: 'time', right: 'time', gives: 'number', calculate: (a, b) => a - b }
];

/** Operators that take several types. A comparison with a blank is neither true nor false; a blank text is ''. */
export const OPERATORS: readonly FormulaFunction[] = [
    equality('=', false),
    equality('<>', true),
    order('<', (a, b) => a < b),
    order('<=', (a, b) => a <= b),
    order('>', (a, b) => a > b),
    order('>=', (a, b) => a >= b),
    arithmetic('+', SUMS),
    arithmetic('-', DIFFERENCES),
    { name: '&', compile: compileJoin }
];

/** Whether two values are the same; null where one is blank, unless both count as texts. */
export function equal(left: Value, right: Value, asText: boolean): boolean | null {
    if (asText) return (left ?? '') === (right ?? '');
    if (left === null || right === null) return null;
    if (typeof left === 'number' && typeof right === 'number') return cleanNumber(left) === cleanNumber(right);
    return left === right;
}

function equality(name: string, negate: boolean): FormulaFunction {
    const compile = (call: CallSite): Compiled => {
        const [left, right] = two(call);
        checkType(call, left, COMPARED);
        checkType(call, right, COMPARED);
        const asText = commonType(call, [left, right]) === 'text';
        return checkbox(call, (environment) => {
            const same = equal(left.evaluate(environment), right.evaluate(environment), asText);
            return same === null ? null : same !== negate;
        });
    };
    return { name, compile };
}

function order(name: string, compare: (left: number, right: number) => boolean): FormulaFunction {
    const compile = (call: CallSite): Compiled => {
        const [left, right] = two(call);
        checkType(call, left, ORDERED);
        checkType(call, right, ORDERED);
        commonType(call, [left, right]);
        return checkbox(call, (environment) => {
            const [a, b] = [left.evaluate(environment), right.evaluate(environment)];
            if (a === null || b === null) return null;
            return compare(cleanNumber(Number(a)), cleanNumber(Number(b)));
        });
    };
    return { name, compile };
}

function arithmetic(name: string, rows: readonly Row[]): FormulaFunction {
    const compile = (call: CallSite): Compiled => {
        const [left, right] = two(call);
        if (name === '+' && [left, right].some(({ type }) => plain(type) === 'text')) return compileJoin(call);
        const row = rows.find((each) => matches(left.type, each.left) && matches(right.type, each.right));
        if (row === undefined) throw fail(call, `cannot take ${left.type} and ${right.type}.`);
        return {
            type: row.gives,
            position: call.position,
            evaluate: (environment) => {
                const [a, b] = [left.evaluate(environment), right.evaluate(environment)];
                return a === null || b === null ? null : row.calculate(Number(a), Number(b));
            }
        };
    };
    return { name, compile };
}

function compileJoin(call: CallSite): Compiled {
    const [left, right] = two(call);
    checkType(call, left, 'text');
    checkType(call, right, 'text');
    return {
        type: 'text',
        position: call.position,
        evaluate: (environment) =>
            longText(`${left.evaluate(environment) ?? ''}${right.evaluate(environment) ?? ''}`, call)
    };
}

function two(call: CallSite): readonly [Compiled, Compiled] {
    checkCount(call, 2);
    const [left, right] = call.arguments;
    if (left === undefined || right === undefined) throw fail(call, 'takes 2 arguments.');
    return [left, right];
}

function checkbox(call: CallSite, evaluate: Compiled['evaluate']): Compiled {
    return { type: 'checkbox', position: call.position, evaluate };
}

function matches(type: FormulaType, wanted: FormulaType): boolean {
    return type === wanted || type === 'null';
}

function inDay(milliseconds: number): number {
    return ((Math.round(milliseconds) % DAY) + DAY) % DAY;
}
