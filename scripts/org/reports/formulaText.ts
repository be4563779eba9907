/** A formula in which every column has a name that formulas can have, all at the places where they were. */
export interface PlainFormula {
    readonly text: string;
    /** From such a name to what stood there. */
    readonly originals: ReadonlyMap<string, string>;
}

const STRING_OR_COLUMN = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|[A-Za-z_][\w.$]*(?::[A-Za-z]+)?/g;

/** Puts underscores for `$`, `.` and `:` in the names of columns: `Book__c$Pages__c:SUM` is `Book__c_Pages__c_SUM`. */
export function plainNames(formula: string): PlainFormula {
    const originals = new Map<string, string>();
    const text = formula.replace(STRING_OR_COLUMN, (found) => {
        if (!/[$.:]/.test(found) || /^["'/]/.test(found)) return found;
        let plain = found.replaceAll(/[$.:]/g, '_');
        // two columns whose names differ in these signs only
        while (originals.has(plain) && originals.get(plain) !== found) plain = `${plain}_`;
        originals.set(plain, found);
        return plain;
    });
    return { text, originals };
}
