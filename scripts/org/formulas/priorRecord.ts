import { checkCount, fail, type CallSite, type FormulaFunction } from './define.ts';
import type { Compiled } from './values.ts';

/** Functions that compare a record with what it was; only validation rules have both. */
export const PRIOR_RECORD: readonly FormulaFunction[] = [
    { name: 'ISNEW', compile: compileIsNew },
    { name: 'ISCHANGED', compile: compileIsChanged },
    { name: 'PRIORVALUE', compile: compilePriorValue }
];

function compileIsNew(call: CallSite): Compiled {
    checkCount(call, 0);
    requirePrior(call);
    return {
        type: 'checkbox',
        position: call.position,
        evaluate: (environment) => environment.readPrior === undefined
    };
}

function compileIsChanged(call: CallSite): Compiled {
    const { field, prior } = ownField(call);
    return {
        type: 'checkbox',
        position: call.position,
        evaluate: (environment) =>
            environment.readPrior !== undefined && prior(environment) !== field.evaluate(environment)
    };
}

function compilePriorValue(call: CallSite): Compiled {
    const { field, prior } = ownField(call);
    return {
        type: field.type,
        position: call.position,
        // A record that is being created has no prior value: Salesforce gives the present one.
        evaluate: (environment) =>
            environment.readPrior === undefined ? field.evaluate(environment) : prior(environment)
    };
}

function ownField(call: CallSite): { field: Compiled; prior: NonNullable<Compiled['prior']> } {
    checkCount(call, 1);
    requirePrior(call);
    const [field] = call.arguments;
    if (field?.prior === undefined || field.path?.includes('.') === true) {
        throw fail(call, 'takes a field of the record itself.');
    }
    return { field, prior: field.prior };
}

function requirePrior(call: CallSite): void {
    if (!call.priorRecord)
        throw fail(call, 'works where a record is saved (validation rules), not in a formula field.');
}
