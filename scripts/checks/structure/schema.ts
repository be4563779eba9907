import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';

/** One element that a type may hold. */
export interface SchemaField {
    readonly name: string;
    readonly type: string;
    readonly repeats: boolean;
    readonly optional: boolean;
}

/** What a metadata type is: one of some words, plain text of a kind, or elements in a fixed order. */
export type SchemaType =
    | { readonly kind: 'enum'; readonly values: readonly string[] }
    | { readonly kind: 'leaf'; readonly base: 'string' | 'number' | 'boolean' | 'any' }
    | { readonly kind: 'elements'; readonly fields: readonly SchemaField[] };

export interface Schema {
    /** `66.0`: the API version its names stand for, as people know it. */
    readonly title: string;
    readonly type: (name: string) => SchemaType | undefined;
}

interface Declaration {
    readonly parents: readonly string[];
    readonly own: readonly SchemaField[];
}

const DECLARATION = /^export type (\w+) = (?:([^{\n]*)|([^{\n]*)\{([^}]*)\});$/gm;
const FIELD = /^ {4}(\w+)(\??): ([\w]+)(\[\])?;$/gm;
const PRIMITIVES = new Set(['string', 'number', 'boolean', 'any']);

/** Folder files have a root of their own name, but releases of the types before 1.9.0 call these types plain strings. */
const FOLDERS = new Set(['ReportFolder', 'DashboardFolder', 'DocumentFolder', 'EmailFolder', 'EmailTemplateFolder']);

/**
 * Reads the declarations of an `@salesforce/types` release, which mirror Salesforce's metadata.wsdl.
 * Read as text, because the release holds no description of its types other than their TypeScript declarations.
 */
function parseSchema(title: string, declarations: string): Schema {
    const simple = new Map<string, SchemaType>();
    const complex = new Map<string, Declaration>();
    for (const [, name = '', plain = '', heads, block = ''] of declarations.matchAll(DECLARATION)) {
        if (plain.startsWith("'")) {
            simple.set(name, {
                kind: 'enum',
                values: [...plain.matchAll(/'([^']*)'/g)].map(([, value = '']) => value)
            });
        } else if (PRIMITIVES.has(plain)) {
            simple.set(name, { kind: 'leaf', base: plain as 'string' | 'number' | 'boolean' | 'any' });
        } else {
            const parents = [...(heads ?? plain).matchAll(/\w+/g)].map(([parent]) => parent);
            complex.set(name, { parents, own: fieldsOf(block) });
        }
    }
    const allFields = (name: string): readonly SchemaField[] => {
        const declaration = complex.get(name);
        return declaration === undefined ? [] : [...declaration.parents.flatMap(allFields), ...declaration.own];
    };
    return {
        title,
        type: (name) => {
            const asked = FOLDERS.has(name) ? 'Folder' : name;
            if (PRIMITIVES.has(asked)) return { kind: 'leaf', base: asked as 'string' };
            return (
                simple.get(asked) ?? (complex.has(asked) ? { kind: 'elements', fields: allFields(asked) } : undefined)
            );
        }
    };
}

function fieldsOf(block: string): SchemaField[] {
    return [...block.matchAll(FIELD)].map(([, name = '', optional, type = '', repeats]) => ({
        name,
        type,
        repeats: repeats === '[]',
        optional: optional === '?'
    }));
}

const PACKAGES = [
    ['@salesforce/types-66', '66.0'],
    ['@salesforce/types', 'the newest release']
] as const;

let loaded: readonly Schema[] | undefined;

/** The schema of the API version the project is written for, and the newest one: a file has to satisfy both. */
export function loadSchemas(): readonly Schema[] {
    loaded ??= PACKAGES.map(([name, title]) => {
        const entry = createRequire(import.meta.url).resolve(`${name}/metadata`);
        return parseSchema(title, readFileSync(join(dirname(entry), 'metadata.d.ts'), 'utf8'));
    });
    return loaded;
}
