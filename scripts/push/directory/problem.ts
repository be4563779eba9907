/** What is wrong with one place of a CSV file. */
export interface CsvProblem {
    readonly file: string;
    /** 1-based; the header is line 1. */
    readonly line: number;
    readonly message: string;
    readonly remedy: string;
}

/** A line for each on a terminal. What several problems of one place need stands at the last of them. */
export function formatCsvProblems(problems: readonly CsvProblem[]): readonly string[] {
    return problems.map(({ file, line, message, remedy }, index) => {
        const next = problems[index + 1];
        const told = next?.file === file && next.line === line && next.remedy === remedy;
        return `${file}:${line}: ${message}${told ? '' : ` ${remedy}`}`;
    });
}
