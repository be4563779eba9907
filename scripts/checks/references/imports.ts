import type { SourceModel } from '../../metadata/index.ts';
import { bundleFiles, importsOf, lineAt, type BundleFile } from '../bundles/sources.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

interface Wrong {
    readonly message: string;
    readonly remedy: string;
}

/** What a component imports from the platform by name (labels, objects, fields) and from its neighbours exists. */
export const imports: Rule = {
    name: 'imports',
    run: (context) =>
        [...context.model.bundles.values()].flatMap((bundle) => [
            ...bundleFiles(context, bundle, ['.html']).flatMap((file) => checkTags(file, context.model)),
            ...bundleFiles(context, bundle, ['.ts']).flatMap(({ path, text }) =>
                importsOf(text).flatMap(({ from, index }): readonly Finding[] => {
                    const wrong = checkImport(from, context.model);
                    return wrong === undefined ? [] : [{ file: path, line: lineAt(text, index), ...wrong }];
                })
            )
        ])
};

/** `<c-event-timeline>` stands for the bundle eventTimeline. */
function checkTags({ path, text }: BundleFile, model: SourceModel): readonly Finding[] {
    const markup = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    return [...markup.matchAll(/<c-([a-z0-9_-]+)/g)].flatMap(({ 1: tag = '', index }) => {
        const name = tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
        const wrong = missingIn(name, 'component', model.bundles);
        return wrong === undefined ? [] : [{ file: path, line: lineAt(text, index), ...wrong }];
    });
}

function checkImport(from: string, model: SourceModel): Wrong | undefined {
    const [, label] = /^@salesforce\/label\/c\.(.+)$/.exec(from) ?? [];
    if (label !== undefined) return missingIn(label, 'label', model.labels);
    const [, bundle] = /^c\/(.+)$/.exec(from) ?? [];
    if (bundle !== undefined) return missingIn(bundle, 'component', model.bundles);
    const [, object = '', field] = /^@salesforce\/schema\/(\w+)(?:\.(.+))?$/.exec(from) ?? [];
    if (isMissingObject(model, object)) {
        return { message: `There is no object ${object}.`, remedy: suggestion(object, objectNames(model)) };
    }
    if (field === undefined) return undefined;
    const target = resolvePath(model, object, field, 'relationship');
    return target.kind === 'missing' ? target : undefined;
}

function missingIn(name: string, what: string, known: ReadonlyMap<string, unknown>): Wrong | undefined {
    if (known.has(name)) return undefined;
    return { message: `There is no ${what} ${name}.`, remedy: suggestion(name, known.keys()) };
}
