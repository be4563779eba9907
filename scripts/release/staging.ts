import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const PROJECT = z.looseObject({
    namespace: z.string(),
    packageAliases: z.record(z.string(), z.string()).optional()
});

const MANAGED = 'config/managed/sfdx-project.json';

/** Whether the project file at `file` knows the package by its alias. @throws when the file is not a project file. */
export function knowsPackage(file: string, packageName: string): boolean {
    return PROJECT.parse(JSON.parse(readFileSync(file, 'utf8'))).packageAliases?.[packageName] !== undefined;
}

/** A namespace as Salesforce allows it: 1 to 15 letters, digits and single underscores, a letter first. */
export function isNamespace(text: string): boolean {
    return /^[a-z](?!.*__)[a-z0-9_]{0,14}$/i.test(text) && !text.endsWith('_');
}

/**
 * Copies what a managed package is made of to `dist/managed`, with the project file that carries the namespace.
 * The working project keeps an empty one, so that nobody's scratch org needs the namespace. Gives the folder, relative to root.
 */
export function stageManaged(root: string, namespace: string): string {
    const folder = 'dist/managed';
    const target = path.join(root, folder);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const part of ['force-app', 'config', '.forceignore'])
        cpSync(path.join(root, part), path.join(target, part), { recursive: true });
    const project = PROJECT.parse(JSON.parse(readFileSync(path.join(root, MANAGED), 'utf8')));
    writeFileSync(
        path.join(target, 'sfdx-project.json'),
        `${JSON.stringify({ ...project, namespace }, undefined, 2)}\n`
    );
    return folder;
}

/** Takes the package ids that `sf` wrote into the staged project file back to config/managed. */
export function keepPackageIds(root: string, folder: string): void {
    const managed = path.join(root, MANAGED);
    const staged = PROJECT.parse(JSON.parse(readFileSync(path.join(root, folder, 'sfdx-project.json'), 'utf8')));
    const kept = PROJECT.parse(JSON.parse(readFileSync(managed, 'utf8')));
    const next = { ...kept, ...(staged.packageAliases ? { packageAliases: staged.packageAliases } : {}) };
    writeFileSync(managed, `${JSON.stringify(next, undefined, 2)}\n`);
}
