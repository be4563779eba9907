import { stripTypeScriptTypes } from 'node:module';

/**
 * TypeScript to JavaScript by blanking the types out: decorators stay, and so does every position, for source maps.
 * Throws on syntax that is not erasable (enum, parameter properties).
 */
export function stripTypes(source: string): string {
    return stripTypeScriptTypes(source, { mode: 'strip' });
}
