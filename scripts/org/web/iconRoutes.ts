import path from 'node:path';
import type { Hono } from 'hono';
import type { SourceModel } from '../../metadata/index.ts';
import { missingAnswer, scriptAnswer } from './answers.ts';
import { OWN_COMPONENTS } from './bundles.ts';
import { failingModule, messageOf } from './compile/index.ts';
import { iconNamesBelow } from './iconNames.ts';
import { ICON_CATEGORIES, iconTable } from './icons.ts';
import type { WebContext } from './options.ts';
import { iconOfMotif } from './pages/index.ts';

/** Tables of the icons that may be wanted here, one for each family and direction of writing. */
export function iconRoutes(app: Hono, { org, root, mode, vendor, kept }: WebContext): void {
    const tables = new Map<string, Promise<string>>();
    app.get('/icons/:file', async (c) => {
        const [, name, rtl] = /^([a-z]+?)(Rtl)?\.js$/.exec(c.req.param('file')) ?? [];
        const category = ICON_CATEGORIES.find((one) => one === name);
        if (category === undefined) return missingAnswer(c);
        const names = new Set([...(await vendor()).icons, ...sourceIcons(org.model)]);
        // Keyed by the names: an icon that was just written into a component makes another table.
        const wanted = [...names].filter((one) => one.startsWith(`${category}:`)).sort();
        const key = `${category}${rtl ?? ''} ${wanted.join(' ')}`;
        const table = tables.get(key) ?? iconTable({ root, category, rtl: rtl !== undefined, names, mode, kept });
        tables.set(key, table);
        return scriptAnswer(c, await table.catch((error: unknown) => failingModule(messageOf(error))));
    });
}

/** Icons that the pages, force-app's components and its tabs name. */
function sourceIcons(model: SourceModel): readonly string[] {
    const bundles = [...model.bundles.values()].map((bundle) => path.join(model.root, bundle.folder));
    const named = iconNamesBelow([OWN_COMPONENTS, path.join(import.meta.dirname, 'pages'), ...bundles]);
    return [...named, ...[...model.tabs.values()].flatMap(({ motif }) => iconOfMotif(motif) ?? [])];
}
