export { compileFormula } from './compile.ts';
export { FormulaError } from './formulaError.ts';
export type {
    BlankHandling,
    CompiledFormula,
    EvaluationContext,
    FormulaScope,
    FormulaType,
    ReadPath
} from './types.ts';
