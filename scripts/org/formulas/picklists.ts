import { checkCount, checkType, define, fail, type CallSite, type FormulaFunction } from './define.ts';
import { FormulaError } from './formulaError.ts';
import type { Compiled } from './values.ts';

/** Functions of picklists and multi-select picklists. Values are compared as stored, to the letter. */
export const PICKLISTS: readonly FormulaFunction[] = [
    { name: 'ISPICKVAL', compile: compileIsPickval },
    { name: 'INCLUDES', compile: compileIncludes },
    define('PICKLISTCOUNT', { takes: ['multipicklist'], gives: 'number', whenBlank: () => 0 }, ([values]) => {
        return values.split(';').length;
    })
];

function compileIsPickval(call: CallSite): Compiled {
    const { field, value } = fieldAndText(call, 'picklist');
    return {
        type: 'checkbox',
        position: call.position,
        evaluate: (environment) => (field.evaluate(environment) ?? '') === value
    };
}

function compileIncludes(call: CallSite): Compiled {
    const { field, value } = fieldAndText(call, 'multipicklist');
    return {
        type: 'checkbox',
        position: call.position,
        evaluate: (environment) =>
            String(field.evaluate(environment) ?? '')
                .split(';')
                .includes(value)
    };
}

function fieldAndText(call: CallSite, type: 'picklist' | 'multipicklist'): { field: Compiled; value: string } {
    checkCount(call, 2);
    const [field, value] = call.arguments;
    if (field === undefined || value === undefined) throw fail(call, 'takes 2 arguments.');
    checkType(call, field, type);
    if (typeof value.constant !== 'string') {
        throw new FormulaError(`${call.name} takes a text written in the formula here.`, {
            position: value.position,
            functionName: call.name
        });
    }
    return { field, value: value.constant };
}
