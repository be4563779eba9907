import path from 'node:path';
import type { Hono } from 'hono';
import { fileAnswer, missingAnswer, pathBelow } from './answers.ts';
import type { WebContext } from './options.ts';
import { readStaticFile } from './staticFiles.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ONE_DAY = 'public, max-age=86400';

/** Libraries and styles from npm, and the pages' own style sheet. */
export function libraryRoutes(app: Hono, { root, vendor }: WebContext): void {
    const styles = path.join(root, 'node_modules/@salesforce-ux/design-system-2/dist');
    app.get('/v/:key/*', async (c) => {
        const { key, folder } = await vendor();
        const asked = c.req.param('key');
        return asked === key
            ? fileAnswer(c, readStaticFile(folder, pathBelow(c, `/v/${key}/`)), FOR_EVER)
            : missingAnswer(c);
    });
    app.get('/slds2/*', (c) => fileAnswer(c, readStaticFile(styles, pathBelow(c, '/slds2/')), ONE_DAY));
    const charts = path.join(root, 'node_modules/chart.js/dist');
    app.get('/libraries/chart.js', (c) => fileAnswer(c, readStaticFile(charts, 'chart.umd.min.js'), ONE_DAY));
    app.get('/page.css', (c) => fileAnswer(c, readStaticFile(import.meta.dirname, 'page.css')));
}
