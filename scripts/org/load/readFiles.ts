import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../metadata/index.ts';

const PLAN = z.array(z.object({ sobject: z.string(), files: z.array(z.string()) }));

const TREE = z.object({
    records: z.array(
        z.looseObject({
            attributes: z.looseObject({ type: z.string().optional(), referenceId: z.string().optional() })
        })
    )
});

/** A record of a data-tree file: its attributes, and a value for each field. */
export type TreeRecord = TreeJson['records'][number];

type TreeJson = z.infer<typeof TREE>;

/** A data-tree file that could be read. */
export interface TreeFile {
    /** As problems name it. */
    readonly file: string;
    /** The line a record begins on, from 0; reads the file again, for a record that went wrong. */
    readonly lineOf: (record: number) => number | undefined;
    /** What the plan says the records are. */
    readonly sobject: string;
    readonly records: readonly TreeRecord[];
}

/** Puts a path the way problems write it: below the current folder where it is, with forward slashes. */
function shown(file: string): string {
    const relative = path.relative(process.cwd(), file);
    return (relative.startsWith('..') ? file : relative).replaceAll(path.sep, '/');
}

function lineAt(text: string, offset: number): number {
    return text.slice(0, offset).split('\n').length;
}

/** Where a text stops being JSON, by the parser's message: a position, or the ten characters on either side of it. */
function faultAt(text: string, why: string): number {
    const position = /at position (\d+)/.exec(why)?.[1];
    if (position !== undefined) return Number(position);
    const [, token = '', dots, around = ''] =
        /^Unexpected token '(.+?)', (\.\.\.)?"([^]*)"(?:\.\.\.)? is not/.exec(why) ?? [];
    if (around === '') return text.length;
    return Math.max(0, text.indexOf(around)) + (dots === undefined ? around.indexOf(token) : 10);
}

function parseJson(file: string, text: string, problems: Problem[]): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        problems.push({
            file: shown(file),
            line: lineAt(text, faultAt(text, why)),
            message: `This is not JSON: ${why}.`,
            remedy: 'Mend it there; nothing of the file was loaded.'
        });
        return undefined;
    }
}

function readText(file: string, remedy: string, problems: Problem[]): string | undefined {
    if (!existsSync(file)) {
        problems.push({ file: shown(file), message: 'There is no such file.', remedy });
        return undefined;
    }
    try {
        // editors on Windows begin a file with a byte order mark
        return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        problems.push({ file: shown(file), message: `The file cannot be read: ${why}.`, remedy: 'Make it readable.' });
        return undefined;
    }
}

/** Every issue of a zod error, each at the line of the record it is about. */
function shapeProblems(file: string, text: string, error: z.ZodError, remedy: string): readonly Problem[] {
    return error.issues.slice(0, 20).map((issue) => {
        const [key, at] = issue.path;
        const line = key === 'records' && typeof at === 'number' ? recordLine(text, at) : undefined;
        const where = issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
        return { file: shown(file), ...(line !== undefined && { line }), message: `${issue.message}${where}.`, remedy };
    });
}

/** The line on which a record of a data-tree file begins: the objects three brackets deep, counted from 0. */
function recordLine(text: string, wanted: number): number | undefined {
    let depth = 0;
    let seen = -1;
    let isText = false;
    // piece by piece: one pattern for a whole text of megabytes would exhaust the stack
    for (const { 0: token, index } of text.matchAll(/\\.|["[\]{}]/g)) {
        if (token === '"') isText = !isText;
        else if (isText || token.startsWith('\\')) continue;
        else if (token === '{' || token === '[') {
            depth += 1;
            if (depth === 3 && token === '{') seen += 1;
            if (depth === 3 && seen === wanted) return lineAt(text, index);
        } else depth -= 1;
    }
    return undefined;
}

function readTree(file: string, sobject: string, problems: Problem[]): TreeFile | undefined {
    const text = readText(file, 'Take it out of plan.json, or write it with npm run sample.', problems);
    const json = text === undefined ? undefined : parseJson(file, text, problems);
    if (text === undefined || json === undefined) return undefined;
    const parsed = TREE.safeParse(json);
    if (parsed.success) {
        const lineOf = (record: number): number | undefined => recordLine(readFileSync(file, 'utf8'), record);
        // the records themselves, not the schema's copies of them: a file may hold a hundred thousand
        return { file: shown(file), lineOf, sobject, records: (json as TreeJson).records };
    }
    const remedy =
        'A data-tree file is {"records": [{"attributes": {"type": "…", "referenceId": "…"}, …}]}; nothing of it was loaded.';
    problems.push(...shapeProblems(file, text, parsed.error, remedy));
    return undefined;
}

/** The files that a folder's plan.json names, in its order; what can't be read goes into `problems`. */
export function readFiles(folder: string, problems: Problem[]): readonly TreeFile[] {
    const planFile = path.join(folder, 'plan.json');
    const text = readText(planFile, 'Name a folder that holds one, or start without data.', problems);
    const json = text === undefined ? undefined : parseJson(planFile, text, problems);
    if (text === undefined || json === undefined) return [];
    const plan = PLAN.safeParse(json);
    if (!plan.success) {
        const remedy = 'A plan is [{"sobject": "X__c", "files": ["X__c.json"]}].';
        problems.push(...shapeProblems(planFile, text, plan.error, remedy));
        return [];
    }
    return plan.data.flatMap(({ sobject, files }) =>
        files.flatMap((name) => readTree(path.join(folder, name), sobject, problems) ?? [])
    );
}
