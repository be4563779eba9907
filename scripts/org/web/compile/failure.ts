import { exportedNames } from './imports.ts';

/**
 * A module that throws the message when it is loaded, so that the page can show what is wrong and where.
 * It exports what the source would have: otherwise the browser complains about the missing name instead.
 */
export function failingModule(message: string, source = ''): string {
    const names = exportedNames(source).filter((name) => name !== 'default');
    return [
        `throw new Error(${JSON.stringify(message)});`,
        ...names.map((name) => `export let ${name};`),
        'export default undefined;'
    ].join('\n');
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
