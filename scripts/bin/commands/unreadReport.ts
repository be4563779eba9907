import { formatProblem, type Problem } from '../../metadata/index.ts';

/** Why there is no report of that name although it has a file: what is wrong with the file, each with its line. */
export function unreadReport(name: string, problems: readonly Problem[]): readonly string[] {
    const end = `/${name}.report-meta.xml`;
    return problems.filter(({ file }) => file?.endsWith(end)).map(formatProblem);
}
