import { compileFormula, FormulaError, type CompiledFormula } from '../formulas/index.ts';
import { child, type Problem, type SourceFile, type ValidationRule } from '../../metadata/index.ts';
import { columnsOf, findObject, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import { perObject } from './perObject.ts';
import { formulaTypeOf, typesOf } from './scope.ts';

/** A column with the formula that gives its value. */
export interface Calculation {
    readonly column: Column;
    readonly formula: CompiledFormula;
}

/** A validation rule with its condition. */
export interface Rule {
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

/** The file of a formula and the line it begins on. */
function placeOf(file: SourceFile | undefined, object: string): Pick<Problem, 'file' | 'line'> {
    const element = file && ['formula', 'errorConditionFormula', 'defaultValue'].map((name) => child(file.root, name));
    const line = element?.find((one) => one !== undefined)?.line;
    return { file: file?.path ?? object, ...(line !== undefined && { line }) };
}

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
            problems.push({ ...placeOf(file, object), message, remedy });
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

function compileObject(org: Org, object: string): ObjectFormulas {
    const problems: Problem[] = [];
    const compile = compiler(org, object, problems);
    const columns = columnsOf(org.model, object);
    const model = findObject(org.model, object);
    return {
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
}

/** Formula fields, default values and active validation rules of an object, compiled at first use. */
export const formulasOf = perObject(compileObject);

/** The org's formulas, defaults and rules that do not compile, each with why. */
export function brokenFormulas(org: Org): readonly Problem[] {
    return [...org.model.objects.keys()].flatMap((object) => formulasOf(org, object).problems);
}

/** What of the org's formulas, defaults and rules the local org cannot calculate, or calculates at another time. */
export function formulaProblems(org: Org): readonly Problem[] {
    const moving = [...org.model.objects.keys()].flatMap((object) =>
        formulasOf(org, object)
            .fields.filter(({ formula }) => formula.usesClock)
            .map(({ column }) => ({
                ...placeOf(column.file, object),
                message: `The formula field ${object}.${column.name} reads the clock, but is calculated when its record is written.`,
                remedy: 'Write the record again to see its value of now.'
            }))
    );
    return [...brokenFormulas(org), ...moving];
}
