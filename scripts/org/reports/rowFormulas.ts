import type { DatabaseSync } from 'node:sqlite';
import type { ReportRowFormula } from '../../metadata/index.ts';
import { compileFormula, FormulaError, type CompiledFormula, type FormulaType } from '../formulas/index.ts';
import { systemColumn, type ColumnType } from '../store/index.ts';
import type { Org, Stored } from '../types.ts';
import { formulaTypeOf } from '../write/index.ts';
import { plainNames } from './formulaText.ts';
import { ownValue } from './ownValue.ts';
import type { FieldNode, RowFormulaNode } from './tree.ts';

const TYPES: Readonly<Record<string, readonly [ColumnType, FormulaType]>> = {
    text: ['Text', 'text'],
    double: ['Number', 'number'],
    number: ['Number', 'number'],
    currency: ['Currency', 'number'],
    percent: ['Percent', 'percent'],
    date: ['Date', 'date'],
    dateonly: ['Date', 'date'],
    datetime: ['DateTime', 'datetime']
};

/**
 * A row-level formula, compiled and made a function of the database, so that statements can group, sort and sum by it.
 * `columnOf` gives a column by the name the formula calls it.
 * @throws FormulaError
 */
export function rowFormulaNode(
    org: Org,
    source: ReportRowFormula,
    columnOf: (name: string) => FieldNode | undefined
): RowFormulaNode {
    const types = ownValue(TYPES, source.dataType.toLowerCase());
    if (!types)
        throw new FormulaError(`Row-level formulas give ${Object.keys(TYPES).join(', ')}, not '${source.dataType}'.`);
    const { text, originals } = plainNames(source.formula);
    const named = (path: string): FieldNode | undefined => columnOf(originals.get(path) ?? path);
    const formula = compileFormula(text, {
        typeOf: (path) => {
            const field = named(path);
            return field && formulaTypeOf(field.column);
        },
        blanks: 'BlankAsBlank',
        resultType: types[1]
    });
    return {
        kind: 'formula',
        name: source.developerName,
        label: source.label,
        column: systemColumn('', source.developerName, source.label, types[0], { scale: source.scale, nillable: true }),
        functionName: functionFor(org, `${types[1]} ${text}`, formula),
        reads: formula.references.flatMap((path) => named(path) ?? [])
    };
}

const functions = new WeakMap<DatabaseSync, Map<string, string>>();

function functionFor({ db, clock, user: { timeZone } }: Org, text: string, formula: CompiledFormula): string {
    const known = functions.get(db) ?? new Map<string, string>();
    functions.set(db, known);
    const key = `${timeZone}\n${text}`;
    const name = known.get(key) ?? `row_formula_${known.size + 1}`;
    if (known.has(key)) return name;
    known.set(key, name);
    const { references, usesClock } = formula;
    db.function(name, { varargs: true, deterministic: !usesClock }, (...values) => {
        // Safe: tables hold text, numbers and NULL only (see Stored).
        const read = (path: string): Stored => (values[references.indexOf(path)] ?? null) as Stored;
        try {
            return formula.evaluate(read, { now: clock(), timeZone });
        } catch (error) {
            // Salesforce shows #Error! in such a cell, which counts as a blank
            if (error instanceof FormulaError) return null;
            throw error;
        }
    });
    return name;
}
