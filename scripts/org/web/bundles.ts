import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { SourceModel } from '../../metadata/index.ts';
import type { Bundle } from './compile/index.ts';

/** Folder of the pages' own components. */
export const OWN_COMPONENTS: string = path.join(import.meta.dirname, 'components');

/** Names of the pages' own components, by their folders. */
export function ownComponents(): readonly string[] {
    return readdirSync(OWN_COMPONENTS, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
}

/** Folder of the stand-ins for platform modules. */
export const PLATFORM: string = path.join(import.meta.dirname, 'platform');

/** Names of the files in it. */
export function platformFiles(): readonly string[] {
    return readdirSync(PLATFORM)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => name.replace(/\.ts$/, ''))
        .sort();
}

/** The bundle that `/lwc/<namespace>/<name>/…` means: force-app's under `c`, the pages' own under `org`. */
export function findBundle(model: SourceModel, namespace: string, name: string): Bundle | undefined {
    if (namespace === 'org') {
        if (!ownComponents().includes(name)) return undefined;
        const folder = path.join(OWN_COMPONENTS, name);
        return { name, namespace, folder, shownAs: `scripts/org/web/components/${name}`, apiVersion: undefined };
    }
    const bundle = namespace === 'c' ? model.bundles.get(name) : undefined;
    if (bundle === undefined) return undefined;
    const folder = path.join(model.root, bundle.folder);
    return { name, namespace, folder, shownAs: bundle.folder, apiVersion: bundle.apiVersion };
}
