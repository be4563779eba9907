import path from 'node:path';
import type { Hono } from 'hono';
import { fileAnswer, missingAnswer, pathBelow, scriptAnswer } from './answers.ts';
import { findBundle } from './bundles.ts';
import { bundleCompiler, stripTypes } from './compile/index.ts';
import { providesModule } from './importMap.ts';
import { salesforceModule } from './modules/salesforce.ts';
import type { WebContext } from './options.ts';
import { readResource } from './resources.ts';
import { readStaticFile } from './staticFiles.ts';
import { vendorModules } from './vendor/index.ts';

const PLATFORM = path.join(import.meta.dirname, 'platform');

/** Modules made on request: compiled components, platform modules, `@salesforce/*`; and static resources. */
export function moduleRoutes(app: Hono, { org, root, mode, imports }: WebContext): void {
    const { aliases } = vendorModules(root);
    let known: Readonly<Record<string, string>> = {};
    const compiler = bundleCompiler({
        mode,
        provides: (name) => providesModule(known, name),
        salesforceModule: (name) => salesforceModule(org, name, aliases)
    });

    app.get('/lwc/:namespace/:name/*', async (c) => {
        known = await imports();
        const { namespace, name } = c.req.param();
        const bundle = findBundle(org.model, namespace, name);
        const asked = pathBelow(c, `/lwc/${namespace}/${name}/`);
        const code = bundle && compiler.compile(bundle, asked, c.req.query('scoped') === 'true');
        return code === undefined ? missingAnswer(c) : scriptAnswer(c, code);
    });
    app.get('/platform/*', (c) => {
        const source = readStaticFile(PLATFORM, pathBelow(c, '/platform/').replace(/(\.ts)?$/, '.ts'));
        if (source === undefined) return missingAnswer(c);
        return scriptAnswer(c, stripTypes(new TextDecoder().decode(source.body)));
    });
    app.get('/sf/*', (c) => scriptAnswer(c, salesforceModule(org, pathBelow(c, '/sf/'), aliases)));
    app.get('/resource/*', (c) => fileAnswer(c, readResource(org.model, pathBelow(c, '/resource/'))));
}
