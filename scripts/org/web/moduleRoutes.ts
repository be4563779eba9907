import type { Hono } from 'hono';
import { fileAnswer, missingAnswer, pathBelow, scriptAnswer } from './answers.ts';
import type { WebContext } from './options.ts';
import { readResource } from './resources.ts';

/** Modules made on request, and static resources. */
export function moduleRoutes(app: Hono, { org, imports, modules }: WebContext): void {
    for (const area of ['/lwc/*', '/platform/*', '/sf/*']) {
        app.get(area, async (c) => {
            const scopedStyles = c.req.query('scoped') === 'true';
            const code = await modules.code(pathBelow(c, ''), await imports(), scopedStyles);
            return code === undefined ? missingAnswer(c) : scriptAnswer(c, code);
        });
    }
    app.get('/resource/*', (c) => fileAnswer(c, readResource(org.model, pathBelow(c, '/resource/'))));
}
