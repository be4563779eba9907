import type { ReportModel, ReportRowFormula } from '../../metadata/index.ts';
import { FormulaError } from '../formulas/index.ts';
import type { Org } from '../types.ts';
import { bucketNode } from './buckets.ts';
import { fieldNode } from './fields.ts';
import { GIVEN, type Findings } from './problems.ts';
import { rowFormulaNode } from './rowFormulas.ts';
import type { ReportSource } from './source.ts';
import type { ColumnNode, FieldNode } from './tree.ts';

/** What a name in a report means to its reader: a column, or `hidden` where the reader may not see it. */
export type Found = ColumnNode | 'hidden' | undefined;

/** Finds the columns of one report by name, and tells what is wrong with those that cannot be used. */
export interface Columns {
    readonly find: (name: string) => Found;
    /** The column an element needs; undefined where it is left out or a problem, which is then told. */
    readonly need: (name: string, line: number, element: string) => ColumnNode | undefined;
}

/** The columns of a report: of its report type, of its bucket fields and of its row-level formulas. */
export function columnsOfReport(org: Org, source: ReportSource, report: ReportModel, findings: Findings): Columns {
    const known = new Map<string, Found>();
    const field = (name: string): FieldNode | 'hidden' | undefined => {
        if (!source.offers(name)) return undefined;
        const found = fieldNode(org.model, source, name);
        return found ?? (fieldNode(org.system.model, source, name) ? 'hidden' : undefined);
    };
    const make = (name: string): Found => {
        const bucket = report.buckets.find(({ developerName }) => developerName === name);
        if (bucket) return bucketNode(bucket, field(bucket.sourceColumn), findings);
        const formula = report.rowFormulas.find(({ developerName }) => developerName === name);
        if (!formula) return field(name);
        return rowFormula(org, formula, field, findings);
    };
    const find = (name: string): Found => {
        if (!known.has(name)) known.set(name, make(name));
        return known.get(name);
    };
    return {
        find,
        need: (name, line, element) => {
            const found = find(name);
            if (found === 'hidden') findings.leftOut.add(hiddenLabel(org, source, report, name));
            else if (found === undefined) tellUnknown(findings, source, name, line, element);
            return found === 'hidden' ? undefined : found;
        }
    };
}

/** A row-level formula; a column that is hidden makes all of it hidden. */
function rowFormula(
    org: Org,
    formula: ReportRowFormula,
    field: (name: string) => FieldNode | 'hidden' | undefined,
    findings: Findings
): Found {
    let isHidden = false;
    const columnOf = (name: string): FieldNode | undefined => {
        const found = field(name) ?? field(name.replace('.', '$'));
        if (found === 'hidden') isHidden = true;
        return found === 'hidden' ? undefined : found;
    };
    try {
        return rowFormulaNode(org, formula, columnOf);
    } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        // it cannot be compiled without its column, which is not its fault
        if (isHidden) return 'hidden';
        const message = `The row-level formula ${formula.developerName} cannot be calculated: ${error.message}`;
        findings.tell(formula.line, message, 'Correct calculatedFormula.');
        return undefined;
    }
}

function hiddenLabel(org: Org, source: ReportSource, report: ReportModel, name: string): string {
    const own = [...report.buckets, ...report.rowFormulas].find(({ developerName }) => developerName === name);
    return own?.label ?? fieldNode(org.system.model, source, name)?.label ?? name;
}

function tellUnknown(findings: Findings, source: ReportSource, name: string, line: number, element: string): void {
    // a bucket or formula that is a problem has told of itself
    if (findings.problems.some(({ message }) => message.includes(` ${name} `))) return;
    findings.tell(
        line,
        `${element} names '${name}', which the report type '${source.label}' does not have.`,
        line === GIVEN
            ? 'Correct the name; on a command line put the filter in single quotes, as a shell reads the $ in others.'
            : 'Correct the name, or add the field to the report type.'
    );
}
