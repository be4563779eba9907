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
import { FormulaError } from './formulaError.ts';
import { equal } from './operators.ts';
import type { Compiled, Environment, Value } from './values.ts';

const ANY_VALUE: ArgumentType = ['text', 'number', 'date', 'datetime', 'time', 'checkbox'];
const MAY_BE_BLANK: ArgumentType = ['text', 'number', 'date', 'datetime', 'time', 'multipicklist'];
const SUBSTITUTED: ArgumentType = ['text', 'number', 'date', 'datetime', 'time'];

/** Logical functions. Only the branch that is needed is calculated; a blank condition counts as not met. */
export const LOGIC: readonly FormulaFunction[] = [
    { name: 'IF', compile: compileIf },
    { name: 'CASE', compile: compileCase },
    { name: 'AND', compile: (call) => compileJunction(call, false) },
    { name: 'OR', compile: (call) => compileJunction(call, true) },
    { name: 'NOT', compile: compileNot },
    { name: 'ISBLANK', compile: (call) => compileIsBlank(call, isBlank) },
    // A text is never null, only empty: ISNULL and NULLVALUE of a text do nothing, as Salesforce's help says.
    { name: 'ISNULL', compile: (call) => compileIsBlank(call, (value, type) => type !== 'text' && value === null) },
    { name: 'BLANKVALUE', compile: (call) => compileSubstitute(call, isBlank) },
    {
        name: 'NULLVALUE',
        compile: (call) => compileSubstitute(call, (value, type) => type !== 'text' && value === null)
    }
];

function isBlank(value: Value): boolean {
    return value === null || value === '';
}

function compileIf(call: CallSite): Compiled {
    checkCount(call, 3);
    const [condition, yes, no] = call.arguments;
    if (condition === undefined || yes === undefined || no === undefined) throw fail(call, 'takes 3 arguments.');
    checkType(call, condition, 'checkbox');
    checkType(call, yes, ANY_VALUE);
    checkType(call, no, ANY_VALUE);
    return {
        type: commonType(call, [yes, no]),
        position: call.position,
        evaluate: (environment) =>
            condition.evaluate(environment) === true ? yes.evaluate(environment) : no.evaluate(environment)
    };
}

interface Branch {
    readonly when: Compiled;
    readonly then: Compiled;
}

function compileCase(call: CallSite): Compiled {
    const [subject, ...rest] = call.arguments;
    const otherwise = rest.pop();
    if (subject === undefined || otherwise === undefined || rest.length < 2 || rest.length % 2 !== 0) {
        throw fail(
            call,
            `takes a value, pairs of case and result, and a last result, but has ${call.arguments.length} arguments.`
        );
    }
    const branches: Branch[] = [];
    for (let at = 0; at < rest.length; at += 2) {
        const [when, then] = [rest[at], rest[at + 1]];
        if (when !== undefined && then !== undefined) branches.push({ when, then });
    }
    checkCases(call, subject, branches);
    for (const { then } of branches) checkType(call, then, SUBSTITUTED);
    checkType(call, otherwise, SUBSTITUTED);
    const asText = subject.type === 'picklist' || plain(subject.type) === 'text';
    return {
        type: commonType(call, [...branches.map(({ then }) => then), otherwise]),
        position: call.position,
        evaluate: (environment) => {
            const value = subject.evaluate(environment);
            const found = branches.find(({ when }) => equal(value, when.evaluate(environment), asText) === true);
            return (found?.then ?? otherwise).evaluate(environment);
        }
    };
}

function checkCases(call: CallSite, subject: Compiled, branches: readonly Branch[]): void {
    if (subject.type !== 'picklist') {
        checkType(call, subject, SUBSTITUTED);
        commonType(call, [subject, ...branches.map(({ when }) => when)]);
        return;
    }
    for (const { when } of branches) requireLiteral(call, when);
}

function requireLiteral(call: CallSite, value: Compiled): string {
    if (typeof value.constant === 'string') return value.constant;
    throw new FormulaError(`${call.name} compares a picklist with texts written in the formula only.`, {
        position: value.position,
        functionName: call.name
    });
}

function compileJunction(call: CallSite, decisive: boolean): Compiled {
    checkCount(call, 1, Number.POSITIVE_INFINITY);
    call.arguments.forEach((argument) => checkType(call, argument, 'checkbox'));
    return checkbox(call, (environment) => {
        const decided = call.arguments.some((argument) => (argument.evaluate(environment) === true) === decisive);
        return decided === decisive;
    });
}

function compileNot(call: CallSite): Compiled {
    const operand = only(call);
    checkType(call, operand, 'checkbox');
    return checkbox(call, (environment) => {
        const value = operand.evaluate(environment);
        return value === null ? null : value !== true;
    });
}

type BlankTest = (value: Value, type: string) => boolean;

function compileIsBlank(call: CallSite, test: BlankTest): Compiled {
    const value = only(call);
    checkType(call, value, MAY_BE_BLANK);
    return checkbox(call, (environment) => test(value.evaluate(environment), plain(value.type)));
}

function compileSubstitute(call: CallSite, test: BlankTest): Compiled {
    checkCount(call, 2);
    const [value, substitute] = call.arguments;
    if (value === undefined || substitute === undefined) throw fail(call, 'takes 2 arguments.');
    checkType(call, value, SUBSTITUTED);
    checkType(call, substitute, SUBSTITUTED);
    const type = commonType(call, [value, substitute]);
    return {
        type,
        position: call.position,
        evaluate: (environment) => {
            const found = value.evaluate(environment);
            return test(found, plain(value.type)) ? substitute.evaluate(environment) : found;
        }
    };
}

function only(call: CallSite): Compiled {
    checkCount(call, 1);
    const [value] = call.arguments;
    if (value === undefined) throw fail(call, 'takes 1 argument.');
    return value;
}

function checkbox(call: CallSite, evaluate: (environment: Environment) => Value): Compiled {
    return { type: 'checkbox', position: call.position, evaluate };
}
