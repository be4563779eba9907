/** The door of scripts/generate: the files that are made from force-app, and whether they are up to date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Problem, SourceModel } from '../metadata/index.ts';
import { fieldsDocument } from './fieldsDocument.ts';
import type { GeneratedFile, Generator } from './generated.ts';
import { labelTypes } from './labelTypes.ts';
import { picklistTypes } from './picklistTypes.ts';
import { schemaTypes } from './schemaTypes.ts';
import { withPaths } from './tsconfigPaths.ts';

export type { GeneratedFile } from './generated.ts';

/** Only its paths are made from force-app; the check tsconfig-paths compares them. */
const TSCONFIG = 'tsconfig.json';

const GENERATORS: readonly Generator[] = [schemaTypes, labelTypes, picklistTypes, fieldsDocument];

/** Makes every generated file from a model read without a namespace, formatted as the project formats its files. */
export async function generateFiles(root: string, model: SourceModel): Promise<readonly GeneratedFile[]> {
    return Promise.all(
        GENERATORS.map(async ({ path: file, write }) => {
            const full = path.join(root, file);
            const options = await resolveConfig(full);
            return { path: file, text: await format(write(model), { ...options, filepath: full }) };
        })
    );
}

/** The generated files that are missing or differ from what force-app says now. */
export async function findStale(root: string, model: SourceModel): Promise<readonly Problem[]> {
    const files = await generateFiles(root, model);
    return files.flatMap(({ path: file, text }) => {
        const current = readIfThere(path.join(root, file));
        if (current === text) return [];
        const message =
            current === undefined ? 'This generated file is missing.' : 'It does not say what force-app says now.';
        return [
            { file, ...differingLine(current, text), message, remedy: 'Run npm run generate and commit the result.' }
        ];
    });
}

/** Writes the generated files that differ, and gives their paths. */
export async function writeGenerated(root: string, model: SourceModel): Promise<readonly string[]> {
    const files = [...(await generateFiles(root, model)), ...(await tsconfig(root, model))];
    const stale = files.filter(({ path: file, text }) => readIfThere(path.join(root, file)) !== text);
    for (const { path: file, text } of stale) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
    }
    return stale.map(({ path: file }) => file);
}

async function tsconfig(root: string, model: SourceModel): Promise<readonly GeneratedFile[]> {
    const full = path.join(root, TSCONFIG);
    const current = readIfThere(full);
    const text = current === undefined ? undefined : withPaths(current, model);
    if (text === undefined) return [];
    return [{ path: TSCONFIG, text: await format(text, { ...(await resolveConfig(full)), filepath: full }) }];
}

function readIfThere(file: string): string | undefined {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function differingLine(current: string | undefined, text: string): { readonly line?: number } {
    if (current === undefined) return {};
    const lines = text.split('\n');
    const index = current.split('\n').findIndex((line, at) => line !== lines[at]);
    return index < 0 ? {} : { line: index + 1 };
}
