import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import type { ReadText } from './sourceFiles.ts';

const PROJECT = z.object({
    packageDirectories: z.array(z.object({ path: z.string().min(1) })).min(1),
    namespace: z.string().optional(),
    sourceApiVersion: z
        .string()
        .regex(/^\d+\.0$/)
        .optional()
});

/** What sfdx-project.json says of where the source lies. */
export interface Project {
    readonly packageDirectories: readonly string[];
    readonly namespace: string;
    readonly apiVersion: string;
}

/** Reads sfdx-project.json in `root`; everything wrong with it goes to `problems`, what remains is usable. */
export function readProject(root: string, readText: ReadText, problems: Problem[]): Project {
    const file = 'sfdx-project.json';
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
    try {
        json = JSON.parse(readText(path.join(root, file)));
    } catch (error) {
        problems.push({ file, message: `Not valid JSON: ${String((error as Error).message)}.`, remedy });
        return nothing;
    }
    const parsed = PROJECT.safeParse(json);
    if (!parsed.success) {
        for (const issue of parsed.error.issues) {
            problems.push({ file, message: `${issue.path.join('.')}: ${issue.message}.`, remedy });
        }
        return nothing;
    }
    const { packageDirectories, namespace, sourceApiVersion } = parsed.data;
    const missing = packageDirectories.filter((one) => !existsSync(path.join(root, one.path)));
    for (const one of missing) {
        problems.push({
            file,
            message: `The package directory "${one.path}" does not exist.`,
            remedy: 'Create it or take it out.'
        });
    }
    return {
        packageDirectories: packageDirectories.filter((one) => !missing.includes(one)).map((one) => one.path),
        namespace: namespace ?? '',
        apiVersion: sourceApiVersion ?? '66.0'
    };
}
