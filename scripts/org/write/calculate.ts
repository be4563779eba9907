import { FormulaError } from '../formulas/index.ts';
import { columnsOf, type Column } from '../store/index.ts';
import type { Org, Row, SaveError, Stored } from '../types.ts';
import { roundTo } from './coerce.ts';
import { saveError } from './errors.ts';
import { formulasOf, type Calculation, type Rule } from './objectFormulas.ts';
import { perObject } from './perObject.ts';
import { rowReader } from './scope.ts';

const readerFor = perObject(rowReader);

function tidy(column: Column, value: Stored): Stored {
    if (column.type === 'Checkbox') return value ?? 0;
    if (typeof value === 'number' && column.scale !== undefined) return roundTo(value, column.scale);
    return value === '' ? null : value;
}

/** A calculation's value; null where Salesforce would show #Error!, such as after a division by zero. */
function calculate(org: Org, object: string, { column, formula }: Calculation, row: Row): Stored {
    try {
        const value = formula.evaluate(readerFor(org, object)(row), { now: org.clock(), timeZone: org.user.timeZone });
        return tidy(column, value);
    } catch (error) {
        if (error instanceof FormulaError) return tidy(column, null);
        throw error;
    }
}

/** Puts the value of every formula field into a row. */
export function calculateFields(org: Org, object: string, row: Record<string, Stored>): void {
    for (const one of formulasOf(org, object).fields) row[one.column.name] = calculate(org, object, one, row);
}

/** Defaults that need no calculation: an unticked box, and the value a picklist starts with. */
const plainDefaults = perObject((org, object) =>
    columnsOf(org.model, object).flatMap((column): (readonly [name: string, value: Stored])[] => {
        if (column.type === 'Checkbox') return [[column.name, 0]];
        const value = column.picklist?.values.find((one) => one.isDefault && one.isActive)?.value;
        return value === undefined ? [] : [[column.name, value]];
    })
);

/** Default values of a new row, for the columns that the record left out. */
export function applyDefaults(org: Org, object: string, row: Record<string, Stored>, given: ReadonlySet<string>): void {
    for (const one of formulasOf(org, object).defaults) {
        if (!given.has(one.column.name)) row[one.column.name] = calculate(org, object, one, row);
    }
    for (const [name, value] of plainDefaults(org, object)) {
        if (!given.has(name)) row[name] ??= value;
    }
}

function violation({ rule }: Rule): SaveError {
    const fields = rule.errorDisplayField === undefined ? [] : [rule.errorDisplayField];
    return saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.errorMessage, fields);
}

/** The errors of the validation rules that a row breaks. `prior` is the row before, undefined for a new one. */
export function checkRules(org: Org, object: string, row: Row, prior: Row | undefined): readonly SaveError[] {
    const reader = readerFor(org, object);
    const context = { now: org.clock(), timeZone: org.user.timeZone, ...(prior && { readPrior: reader(prior) }) };
    return formulasOf(org, object).rules.flatMap((one) => {
        try {
            return one.formula.evaluate(reader(row), context) === 1 ? [violation(one)] : [];
        } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            const message = `The validation rule ${one.rule.name} could not be evaluated: ${error.message}`;
            return [saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message)];
        }
    });
}
