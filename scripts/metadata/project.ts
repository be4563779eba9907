import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isNamespace } from './names.ts';
import type { Problem } from './problem.ts';
import type { ReadText } from './sourceFiles.ts';

const PROJECT = z.object({
    packageDirectories: z.array(z.object({ path: z.string().min(1) })).min(1),
    namespace: z.string().nullish(),
    sourceApiVersion: z
        .string()
        .regex(/^\d+\.0$/)
        .optional()
});

const FILE = 'sfdx-project.json';

/** What sfdx-project.json says of where the source lies. */
export interface Project {
    readonly packageDirectories: readonly string[];
    readonly namespace: string;
    readonly apiVersion: string;
}

/** Reads sfdx-project.json in `root`; everything wrong with it goes to `problems`, what remains is usable. */
export function readProject(root: string, readText: ReadText, problems: Problem[]): Project {
    const file = FILE;
    const nothing: Project = { packageDirectories: [], namespace: '', apiVersion: '66.0' };
    const remedy =
        'See https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_ws_config.htm.';
    if (!existsSync(path.join(root, file))) {
        problems.push({
            file,
            message: `There is no ${file} in ${root}.`,
            remedy: 'Start in the folder of a Salesforce DX project.'
        });
        return nothing;
    }
    let json: unknown;
    let text = '';
    try {
        text = readText(path.join(root, file)).replace(/^\uFEFF/, '');
        json = JSON.parse(text);
    } catch (error) {
        const { message } = error as Error;
        problems.push({ file, line: lineOf(message, text), message: `Not valid JSON: ${message}.`, remedy });
        return nothing;
    }
    const parsed = PROJECT.safeParse(json);
    if (!parsed.success) {
        for (const issue of parsed.error.issues) {
            problems.push({ file, message: `${issue.path.join('.') || 'The file'}: ${issue.message}.`, remedy });
        }
        return nothing;
    }
    const { packageDirectories, sourceApiVersion } = parsed.data;
    return {
        packageDirectories: packageDirectories.map((one) => one.path).filter((one) => isUsable(root, one, problems)),
        namespace: usableNamespace(parsed.data.namespace ?? '', problems),
        apiVersion: sourceApiVersion ?? '66.0'
    };
}

/** The namespace, or none, with a problem, where Salesforce would refuse it. */
export function usableNamespace(namespace: string, problems: Problem[]): string {
    if (namespace === '' || isNamespace(namespace)) return namespace;
    problems.push({
        file: FILE,
        message: `"${namespace}" is not a namespace; names are used without one.`,
        remedy: 'Use 1 to 15 letters, digits and single underscores, with a letter first and no underscore last.'
    });
    return '';
}

/** Whether a package directory is a folder inside the project; a problem says what else it is. */
function isUsable(root: string, packageDirectory: string, problems: Problem[]): boolean {
    const full = path.resolve(root, packageDirectory);
    const inside = path.relative(path.resolve(root), full);
    const outside = inside.split(path.sep)[0] === '..' || path.isAbsolute(inside) || path.isAbsolute(packageDirectory);
    const folder = statSync(full, { throwIfNoEntry: false });
    const wrong = outside
        ? 'lies outside the project'
        : !folder
          ? 'does not exist'
          : folder.isDirectory()
            ? ''
            : 'is not a folder';
    if (wrong === '') return true;
    problems.push({
        file: FILE,
        message: `The package directory "${packageDirectory}" ${wrong}.`,
        remedy: 'Name a folder below this file, or take the entry out.'
    });
    return false;
}

/** The line V8 names in its message; the last one where the text ends too early. */
function lineOf(message: string, text: string): number {
    const line = /line (\d+)/.exec(message)?.[1];
    return line === undefined ? text.split('\n').length : Number(line);
}
