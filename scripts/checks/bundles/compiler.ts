import { createHash, type BinaryLike } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Diagnostic {
    readonly level: number;
    readonly message: string;
    readonly filename?: string;
    readonly location?: { readonly line?: number };
}

export interface Compiled {
    readonly success: boolean;
    readonly diagnostics: readonly Diagnostic[];
    readonly results?: readonly { readonly code?: string }[];
}

/** The package declares no types that a project without its build could use. */
interface Compiler {
    readonly compile: (options: object) => Promise<Compiled>;
}

const require = createRequire(import.meta.url);
const OUTPUT = [{ minify: false, env: { NODE_ENV: 'production' } }];
const CACHE = path.resolve(import.meta.dirname, '../../../node_modules/.cache/checks');

// The lock names every package that the compiler consists of, so another one of them makes other keys.
const LOCK = path.resolve(import.meta.dirname, '../../../package-lock.json');
let versions: BinaryLike | undefined;

const known = new Map<string, Promise<Compiled>>();

/**
 * What the platform's compiler makes of a bundle. It takes a quarter of a second and depends on the bundle alone,
 * so the same one is compiled once, in this process and in later ones.
 */
export function compileOnce(bundle: object): Promise<Compiled> {
    versions ??= readFileSync(LOCK);
    const key = createHash('sha256')
        .update(versions)
        .update(JSON.stringify([bundle, OUTPUT]))
        .digest('hex');
    const result = known.get(key) ?? kept(path.join(CACHE, `${key}.json`), bundle);
    known.set(key, result);
    return result;
}

async function kept(file: string, bundle: object): Promise<Compiled> {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as Compiled;
    } catch {
        return compileAndKeep(file, bundle);
    }
}

async function compileAndKeep(file: string, bundle: object): Promise<Compiled> {
    // Loaded here, because it takes a second and most runs need it for nothing.
    const { compile } = require('@lwc/sfdc-lwc-compiler') as Compiler;
    const { success, diagnostics, results } = await compile({ bundle, outputConfigs: OUTPUT });
    const compiled: Compiled = {
        success,
        diagnostics: diagnostics.map(({ level, message, filename, location }) => ({
            level,
            message,
            ...(filename === undefined ? {} : { filename }),
            ...(location === undefined ? {} : { location })
        })),
        ...(results === undefined ? {} : { results: results.map(({ code }) => (code === undefined ? {} : { code })) })
    };
    keep(file, compiled);
    return compiled;
}

function keep(file: string, compiled: Compiled): void {
    const part = `${file}.${process.pid}`;
    try {
        mkdirSync(CACHE, { recursive: true });
        // Written apart and then renamed, so that nobody reads half of it.
        writeFileSync(part, JSON.stringify(compiled));
        renameSync(part, file);
    } catch {
        // Where the folder can't be written to, each run compiles for itself.
    }
}
