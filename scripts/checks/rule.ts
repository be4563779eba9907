import type { Problem, SourceModel } from '../metadata/index.ts';

/** A problem, or a warning: something that deploys all the same. */
export interface Finding extends Problem {
    readonly warning?: true;
}

/** What a rule may look at. Paths are below `root`, with forward slashes. */
export interface CheckContext {
    /** Absolute path of the folder that holds sfdx-project.json. */
    readonly root: string;
    /** The source tree, read without a namespace. */
    readonly model: SourceModel;
    /** The text of a file; undefined where there is none. */
    readonly read: (path: string) => string | undefined;
    /** The files of a folder and of the folders below it; none where there is no such folder. */
    readonly list: (folder: string) => readonly string[];
}

/** One statement about force-app that holds or does not. */
export interface Rule {
    /** Short, as `--only` takes it. */
    readonly name: string;
    readonly run: (context: CheckContext) => readonly Finding[] | Promise<readonly Finding[]>;
}
