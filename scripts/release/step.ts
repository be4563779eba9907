import { isAbsolute } from 'node:path';

/** One command of a release, and why it is there. */
export interface Step {
    readonly why: string;
    readonly command: string;
    readonly args: readonly string[];
    /** Folder to run in, relative to the project or absolute; the project itself where absent. */
    readonly folder?: string;
    /** Whether it talks to an org: a dry run stops before the first of these. */
    readonly network: boolean;
}

/** Runs a command in a folder and gives its exit code. */
export type RunCommand = (command: string, args: readonly string[], folder: string | undefined) => number;

/** The command as one would type it. */
export function commandLine({ command, args, folder }: Step): string {
    const words = [command, ...args].map((word) =>
        /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
    );
    return `${folder === undefined ? '' : `(in ${isAbsolute(folder) ? folder : `./${folder}`}) `}${words.join(' ')}`;
}

/**
 * Runs the steps in order, each printed first, and gives the exit code of the first that fails, else 0.
 * A dry run runs those that need no org, then prints the rest.
 */
export function runSteps(
    steps: readonly Step[],
    options: { readonly dryRun: boolean; readonly run: RunCommand; readonly print: (line: string) => void }
): number {
    const { dryRun, run, print } = options;
    const local = steps.filter((step) => !step.network);
    for (const step of dryRun ? local : steps) {
        print(`\n# ${step.why}\n$ ${commandLine(step)}`);
        const code = run(step.command, step.args, step.folder);
        if (code !== 0) {
            print(`\nStopped: "${commandLine(step)}" ended with exit code ${code}. Nothing after it ran.`);
            return code;
        }
    }
    if (dryRun) {
        print('\nDry run: everything that needs no org went through. With an org these would follow:');
        for (const step of steps.filter(({ network }) => network)) print(`\n# ${step.why}\n$ ${commandLine(step)}`);
    }
    return 0;
}
