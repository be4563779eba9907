import { existsSync, readFileSync } from 'node:fs';
import { failingModule, messageOf } from '../compile/index.ts';
import type { Org } from '../../types.ts';
import { schemaToken } from './schema.ts';

/** The code of the module `@salesforce/<name>`; a module that throws where the org has no such thing. */
export function salesforceModule(org: Org, name: string, aliases: ReadonlyMap<string, string>): string {
    try {
        return moduleCode(org, name, aliases);
    } catch (error) {
        return failingModule(messageOf(error));
    }
}

function moduleCode(org: Org, name: string, aliases: ReadonlyMap<string, string>): string {
    const slash = name.indexOf('/');
    const kind = slash < 0 ? name : name.slice(0, slash);
    const rest = slash < 0 ? '' : name.slice(slash + 1);
    const alias = aliases.get(`@salesforce/${name}`);
    switch (kind) {
        case 'schema':
            return value(schemaToken(org.model, rest));
        case 'label':
            return label(org, rest, alias);
        case 'i18n':
            return withStandard(`globalThis.__sf?.i18n?.[${JSON.stringify(rest)}]`, alias);
        case 'client':
            return withStandard('globalThis.__sf?.formFactor', alias);
        case 'user':
            return rest === 'Id' ? 'export default globalThis.__sf?.access?.userId;' : value(false);
        case 'userPermission':
            return permission('userPermissions', rest);
        case 'customPermission':
            return permission('customPermissions', rest);
        case 'resourceUrl':
            return value(`/resource/${rest.replace(/^\w*?__/, '')}`);
        case 'messageChannel':
            return value({ messageChannel: rest });
        case 'apex':
            return apex(rest);
        default:
            if (alias !== undefined) return readFileSync(alias, 'utf8');
            throw new Error(`@salesforce/${name} is not provided by the local org.`);
    }
}

function value(result: unknown): string {
    return `export default ${JSON.stringify(result)};`;
}

/** Who has a permission is known to the page, for the code of a module is the same for every user. */
function permission(kind: 'userPermissions' | 'customPermissions', name: string): string {
    const listed = `globalThis.__sf?.access?.${kind}?.includes(${JSON.stringify(name)})`;
    return `export default globalThis.__sf?.access?.isAdmin === true || ${listed} === true;`;
}

function label(org: Org, name: string, alias: string | undefined): string {
    if (alias !== undefined) return readFileSync(alias, 'utf8');
    const bare = name.replace(/^\w+\./, '');
    const found = org.model.labels.get(bare);
    if (found !== undefined) return value(found.value);
    return `console.warn(${JSON.stringify(`There is no custom label ${bare}.`)});\n${value(bare)}`;
}

/** `standard` is a file with one default export, whose value counts where the page has set none. */
function withStandard(expression: string, standard: string | undefined): string {
    if (standard === undefined || !existsSync(standard)) return `export default ${expression};`;
    const source = readFileSync(standard, 'utf8').replace(/export default /, 'const standard = ');
    return `${source}\nexport default ${expression} ?? standard;`;
}

function apex(name: string): string {
    if (name === '') return 'export const refreshApex = (value) => value?.refresh?.() ?? Promise.resolve();';
    const message = `Apex ${name} is not run by the local org.`;
    return [
        `const error = { body: { message: ${JSON.stringify(message)} }, ok: false, status: 501 };`,
        'const method = () => Promise.reject(error);',
        'method.adapter = class {',
        '    constructor(emit) { this.emit = emit; emit({ data: undefined, error: undefined }); }',
        '    connect() { this.emit({ data: undefined, error }); }',
        '    update() {}',
        '    disconnect() {}',
        '};',
        'export default method;'
    ].join('\n');
}
