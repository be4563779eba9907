import { ownComponents } from './bundles.ts';

/** Library modules of every page. */
const LIBRARIES: readonly string[] = ['@lwc/synthetic-shadow', 'lwc', 'lightning/icon', 'lightning/buttonMenu'];

/** Addresses of the modules that every page needs, so that the browser fetches them side by side. */
export function preloads(imports: Readonly<Record<string, string>>): readonly string[] {
    const own = ownComponents().map((name) => `org/${name}`);
    const modules = [...LIBRARIES, ...own].flatMap((name) => imports[name] ?? []);
    return ['/platform/start.ts', ...modules];
}
