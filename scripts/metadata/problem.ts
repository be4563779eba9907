/** What is wrong with one place in a file, and what to do about it. Every reader of outside files reports these. */
export interface Problem {
    /** Path below the project folder, with forward slashes. */
    readonly file: string;
    /** 1-based; absent where the whole file is meant. */
    readonly line?: number;
    /** What happened, as a sentence. */
    readonly message: string;
    /** What to do next, as a sentence. */
    readonly remedy: string;
}

/** One line for a terminal: `file:line: message remedy`. */
export function formatProblem({ file, line, message, remedy }: Problem): string {
    return `${file}${line === undefined ? '' : `:${line}`}: ${message} ${remedy}`;
}
