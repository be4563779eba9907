import type { Org } from '../types.ts';
import { findBundle, PLATFORM } from './bundles.ts';
import { bundleCompiler, keptTransform, stripTypes } from './compile/index.ts';
import type { Mode } from './compile/index.ts';
import { providesModule } from './importMap.ts';
import type { KeptFiles } from './keptFiles.ts';
import { salesforceModule } from './modules/salesforce.ts';
import { readStaticFile } from './staticFiles.ts';

/** Gives the code of the modules that are made on request, by the path of their address. */
export interface ModuleSource {
    /** Undefined where there is no such module. `path` is decoded: `/lwc/c/card/card.js`. */
    readonly code: (
        path: string,
        imports: Readonly<Record<string, string>>,
        scopedStyles?: boolean
    ) => Promise<string | undefined>;
}

/** The modules of an org: compiled components, platform modules, `@salesforce/*`. */
export function moduleSource(
    org: Org,
    mode: Mode,
    aliases: ReadonlyMap<string, string>,
    kept: KeptFiles
): ModuleSource {
    let provided: Readonly<Record<string, string>> = {};
    const salesforce = (name: string): string => salesforceModule(org, name, aliases);
    const compiler = bundleCompiler({
        mode,
        transform: keptTransform(kept),
        kept,
        orgNamespace: org.model.namespace,
        provides: (name) => providesModule(provided, name),
        salesforceModule: salesforce
    });
    return {
        async code(path, imports, scopedStyles = false) {
            provided = imports;
            const [, area = '', namespace = '', name = '', ...file] = path.split('/');
            if (area === 'sf') return salesforce(path.slice('/sf/'.length));
            if (area === 'platform') return platformModule(path.slice('/platform/'.length));
            const bundle = area === 'lwc' ? findBundle(org.model, namespace, name) : undefined;
            if (bundle === undefined) return undefined;
            const asked = file.join('/');
            return asked === `${name}.js` ? compiler.link(bundle) : compiler.compile(bundle, asked, scopedStyles);
        }
    };
}

function platformModule(name: string): string | undefined {
    const source = readStaticFile(PLATFORM, name.replace(/(\.ts)?$/, '.ts'));
    return source && stripTypes(new TextDecoder().decode(source.body));
}
