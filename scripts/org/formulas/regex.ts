import vm from 'node:vm';
import { checkCount, checkType, fail, type CallSite, type FormulaFunction } from './define.ts';
import { FormulaError } from './formulaError.ts';
import type { Compiled } from './values.ts';

/** Milliseconds one match may take, by the clock: ordinary patterns need microseconds, a machine may be busy; a catastrophic one takes years. */
const LONGEST_MATCH = 500;
/** Written alike in Java, whose patterns Salesforce takes, and JavaScript, but with another meaning or with none. */
const OTHER_IN_JAVA = /\\[pPQEAZzGhHRXN]|\(\?[a-zA-Z-]+[:)]|&&|[*+?}]\+|\[[^\]]*\[/;

/** REGEX(text, pattern): whether the whole text matches. */
export const REGEX: readonly FormulaFunction[] = [{ name: 'REGEX', compile: compileRegex }];

const sandbox = vm.createContext({ test: undefined });
const run = new vm.Script('test()');

function compileRegex(call: CallSite): Compiled {
    checkCount(call, 2);
    const [text, pattern] = call.arguments;
    if (text === undefined || pattern === undefined) throw fail(call, 'takes 2 arguments.');
    checkType(call, text, 'text');
    checkType(call, pattern, 'text');
    const fixed = typeof pattern.constant === 'string' ? translate(call, pattern.constant) : undefined;
    return {
        type: 'checkbox',
        position: call.position,
        evaluate: (environment) => {
            const expression = fixed ?? translate(call, String(pattern.evaluate(environment) ?? ''));
            return matches(call, expression, String(text.evaluate(environment) ?? ''));
        }
    };
}

function translate(call: CallSite, pattern: string): RegExp {
    const ignoreCase = pattern.startsWith('(?i)');
    const body = ignoreCase ? pattern.slice(4) : pattern;
    const other = OTHER_IN_JAVA.exec(body)?.[0];
    if (other !== undefined) throw fail(call, `has "${other}" in its pattern, which is not supported here.`);
    try {
        return new RegExp(`^(?:${body})$`, ignoreCase ? 'i' : '');
    } catch {
        throw fail(call, `has a pattern that is not valid: ${pattern}`);
    }
}

function matches(call: CallSite, expression: RegExp, text: string): boolean {
    sandbox['test'] = () => expression.test(text);
    try {
        return run.runInContext(sandbox, { timeout: LONGEST_MATCH }) === true;
    } catch (error) {
        // Not `instanceof Error`: the sandbox throws its own kind.
        if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
            throw new FormulaError(
                `REGEX takes too long with this pattern (over ${LONGEST_MATCH} ms). Make repetitions inside repetitions, like (a+)+, simpler.`,
                { position: call.position, functionName: call.name }
            );
        }
        throw error;
    } finally {
        sandbox['test'] = undefined;
    }
}
