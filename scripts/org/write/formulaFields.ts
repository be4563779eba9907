import { compileFormula, FormulaError, type CompiledFormula } from '../formulas/index.ts';
import type { ObjectModel, Problem, SourceFile, ValidationRule } from '../../metadata/index.ts';
import { columnsOf, findObject, type Column } from '../store/index.ts';
import type { Org, Row, SaveError, Stored } from '../types.ts';
import { roundTo } from './coerce.ts';
import { saveError } from './errors.ts';
import { formulaTypeOf, rowReader, typesOf } from './scope.ts';

interface Calculation {
    readonly column: Column;
    readonly formula: CompiledFormula;
}

interface Rule {
    readonly rule: ValidationRule;
    readonly formula: CompiledFormula;
}

/** Everything of an object that is calculated, compiled once. */
export interface ObjectFormulas {
    /** Formula fields, each after those it reads. */
    readonly fields: readonly Calculation[];
    readonly defaults: readonly Calculation[];
    readonly rules: readonly Rule[];
    /** What could not be compiled; the fields stay blank and the rules unchecked. */
    readonly problems: readonly Problem[];
}

type Compile = (
    text: string,
    what: string,
    file: SourceFile | undefined,
    column?: Column
) => CompiledFormula | undefined;

function compiler(org: Org, object: string, problems: Problem[]): Compile {
    const typeOf = typesOf(org, object);
    return (text, what, file, column) => {
        try {
            return compileFormula(text, {
                typeOf,
                blanks:
                    column?.formula !== undefined && column.formulaTreatBlanksAs === 'BlankAsZero'
                        ? 'BlankAsZero'
                        : 'BlankAsBlank',
                resultType: column ? formulaTypeOf(column) : 'checkbox',
                priorRecord: column === undefined
            });
        } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            const message = `${what} cannot be calculated here: ${error.message}`;
            const remedy = column
                ? 'The field has no value in the local org.'
                : 'The rule is not checked in the local org.';
            problems.push({ file: file?.path ?? object, message, remedy });
            return undefined;
        }
    };
}

/** Orders calculations so that each follows those it reads; what reads itself in a circle comes last, as it stands. */
function inOrder(calculations: readonly Calculation[]): readonly Calculation[] {
    const byName = new Map(calculations.map((one) => [one.column.name.toLowerCase(), one]));
    const ordered = new Set<Calculation>();
    const entered = new Set<Calculation>();
    const visit = (one: Calculation): void => {
        if (entered.has(one)) return;
        entered.add(one);
        for (const reference of one.formula.references) {
            const needed = byName.get(reference.toLowerCase());
            if (needed) visit(needed);
        }
        ordered.add(one);
    };
    calculations.forEach(visit);
    return [...ordered];
}

function compileAll(
    columns: readonly Column[],
    textOf: (column: Column) => string | undefined,
    what: string,
    compile: Compile
): Calculation[] {
    return columns.flatMap((column) => {
        const text = textOf(column);
        if (text === undefined) return [];
        const formula = compile(text, `${what} ${column.object}.${column.name}`, column.file, column);
        return formula ? [{ column, formula }] : [];
    });
}

function defaultFormula(column: Column): string | undefined {
    // checkboxes say true or false, which is formula text too; a picklist's default is one of its values
    return column.formula === undefined && column.type !== 'Picklist' ? column.defaultValue : undefined;
}

const compiled = new WeakMap<Org, Map<string, ObjectFormulas>>();

/** Formula fields, default values and active validation rules of an object, compiled at first use. */
export function formulasOf(org: Org, object: string): ObjectFormulas {
    const own = compiled.get(org) ?? new Map<string, ObjectFormulas>();
    compiled.set(org, own);
    const known = own.get(object);
    if (known) return known;
    const problems: Problem[] = [];
    const compile = compiler(org, object, problems);
    const columns = columnsOf(org.model, object);
    const model = findObject(org.model, object);
    const formulas: ObjectFormulas = {
        fields: inOrder(compileAll(columns, (column) => column.formula, 'The formula field', compile)),
        defaults: compileAll(columns, defaultFormula, 'The default value of', compile),
        rules: (model?.validationRules ?? []).flatMap((rule) => {
            const formula = rule.active
                ? compile(rule.formula, `The validation rule ${rule.name}`, rule.file)
                : undefined;
            return formula ? [{ rule, formula }] : [];
        }),
        problems
    };
    own.set(object, formulas);
    return formulas;
}

const readers = new WeakMap<Org, Map<string, ReturnType<typeof rowReader>>>();

function readerFor(org: Org, object: string): ReturnType<typeof rowReader> {
    const own = readers.get(org) ?? new Map<string, ReturnType<typeof rowReader>>();
    readers.set(org, own);
    let reader = own.get(object);
    if (!reader) {
        reader = rowReader(org, object);
        own.set(object, reader);
    }
    return reader;
}

function tidy(column: Column, value: Stored): Stored {
    if (typeof value === 'number' && column.scale !== undefined) return roundTo(value, column.scale);
    return value === '' ? null : value;
}

/** A calculation's value; null where Salesforce would show #Error!, such as after a division by zero. */
function calculate(org: Org, object: string, { column, formula }: Calculation, row: Row): Stored {
    try {
        const value = formula.evaluate(readerFor(org, object)(row), { now: org.clock(), timeZone: org.user.timeZone });
        return tidy(column, value);
    } catch (error) {
        if (error instanceof FormulaError) return null;
        throw error;
    }
}

/** Puts the value of every formula field into a row. */
export function calculateFields(org: Org, object: string, row: Record<string, Stored>): void {
    for (const one of formulasOf(org, object).fields) row[one.column.name] = calculate(org, object, one, row);
}

const plain = new WeakMap<ObjectModel, readonly (readonly [name: string, value: Stored])[]>();

/** Defaults that need no calculation: an unticked box, and the value a picklist starts with. */
function plainDefaults(org: Org, object: string): readonly (readonly [name: string, value: Stored])[] {
    const model = findObject(org.model, object);
    const known = model && plain.get(model);
    if (known || !model) return known ?? [];
    const defaults = columnsOf(org.model, object).flatMap((column): (readonly [string, Stored])[] => {
        if (column.type === 'Checkbox') return [[column.name, 0]];
        const value = column.picklist?.values.find((one) => one.isDefault && one.isActive)?.value;
        return value === undefined ? [] : [[column.name, value]];
    });
    plain.set(model, defaults);
    return defaults;
}

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

function movesWithTime({ column }: Calculation): boolean {
    return /\b(NOW|TODAY|TIMENOW)\s*\(/i.test(column.formula ?? '');
}

/** What of the org's formulas, defaults and rules the local org cannot calculate, or calculates at another time. */
export function formulaProblems(org: Org): readonly Problem[] {
    return [...org.model.objects.keys()].flatMap((object) => {
        const { problems, fields } = formulasOf(org, object);
        const moving = fields.filter(movesWithTime).map(({ column }) => ({
            file: column.file?.path ?? object,
            message: `The formula field ${object}.${column.name} reads the clock, but is calculated when its record is written.`,
            remedy: 'Write the record again to see its value of now.'
        }));
        return [...problems, ...moving];
    });
}
