import type { Problem, ReportModel } from '../../metadata/index.ts';
import { QueryError } from '../query/index.ts';

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
    /** What the reader should know of the answer besides, in words. */
    readonly notes: Set<string>;
    readonly tell: (line: number, message: string, remedy: string) => void;
}

/** The line of what is given for one run, which no file says. */
export const GIVEN = 0;

/** Findings about a report; those about what is given for the run are not its file's. */
export function findingsOf({ file }: ReportModel): Findings {
    const problems: Problem[] = [];
    return {
        problems,
        leftOut: new Set(),
        notes: new Set(),
        tell: (line, message, remedy) =>
            void problems.push(
                line === GIVEN
                    ? { file: 'Given for this run', message, remedy }
                    : { file: file.path, line, message, remedy }
            )
    };
}

/** Runs a report's query; one that asks too much, such as for a thousand conditions, is a problem of the report. */
export function asksForLess<T>({ file: { path, root } }: ReportModel, run: () => T): T {
    try {
        return run();
    } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        const remedy = 'Ask for less in one report.';
        throw new ReportError([{ file: path, line: root.line, message: error.message, remedy }]);
    }
}
