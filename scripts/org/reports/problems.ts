import type { Problem, ReportModel } from '../../metadata/index.ts';

/** A report that cannot be run, with everything that is wrong with it: each with the file, the line and the element. */
export class ReportError extends Error {
    override readonly name = 'ReportError';
    readonly problems: readonly Problem[];

    constructor(problems: readonly Problem[]) {
        super(problems.map(({ message }) => message).join(' '));
        this.problems = problems;
    }
}

/** Gathers what is wrong with one report and what is left out of it for its reader. */
export interface Findings {
    readonly problems: Problem[];
    /** Labels of fields that the reader may not see. */
    readonly leftOut: Set<string>;
    readonly tell: (line: number, message: string, remedy: string) => void;
}

/** Findings about a report. */
export function findingsOf({ file }: ReportModel): Findings {
    const problems: Problem[] = [];
    return {
        problems,
        leftOut: new Set(),
        tell: (line, message, remedy) => void problems.push({ file: file.path, line, message, remedy })
    };
}
