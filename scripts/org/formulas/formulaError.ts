/** What is wrong with a formula, or with one calculation of it, and where. */
export class FormulaError extends Error {
    /** 1-based place in the formula's text; undefined where the whole formula is meant. */
    readonly position: number | undefined;
    /** The function or operator that failed, in capitals. */
    readonly functionName: string | undefined;

    constructor(message: string, { position, functionName }: { position?: number; functionName?: string } = {}) {
        super(position === undefined ? message : `${message} (character ${position})`);
        this.name = 'FormulaError';
        this.position = position;
        this.functionName = functionName;
    }
}
