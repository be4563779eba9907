/** What is wrong with one place of a CSV file. */
export interface CsvProblem {
    readonly file: string;
    /** 1-based; the header is line 1. */
    readonly line: number;
    readonly message: string;
    readonly remedy: string;
}

/** One line for a terminal. */
export function formatCsvProblem({ file, line, message, remedy }: CsvProblem): string {
    return `${file}:${line}: ${message} ${remedy}`;
}
