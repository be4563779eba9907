import path from 'node:path';
import type { SourceFile } from '../../metadata/index.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** Salesforce's own tools find every file and can turn all of it into the form that a deploy sends. */
export const conversion: Rule = {
    name: 'conversion',
    run: async (context) => {
        // Loaded here, because it takes half a second and no other rule needs it.
        const { ComponentSet, MetadataConverter } = await import('@salesforce/source-deploy-retrieve');
        try {
            const folders = context.model.packageDirectories.map((folder) => path.join(context.root, folder));
            const components = ComponentSet.fromSource({ fsPaths: folders });
            const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', {
                type: 'zip'
            });
            const sources = [...components.getSourceComponents()].flatMap((one) => [one, ...one.getChildren()]);
            const found = new Set(sources.flatMap((one) => [one.xml, one.content]));
            return zipBuffer === undefined || components.size === 0 ? [nothing()] : unfound(context, found);
        } catch (error) {
            return [refused(context, error)];
        }
    }
};

function nothing(): Finding {
    return {
        file: 'sfdx-project.json',
        message: 'The conversion gave nothing to deploy.',
        remedy: 'Check packageDirectories.'
    };
}

function unfound(context: CheckContext, found: ReadonlySet<string | undefined>): readonly Finding[] {
    return context.model.files
        .filter((file) => !found.has(path.join(context.root, file.path)))
        .map((file: SourceFile) => ({
            file: file.path,
            message: "Salesforce's tools do not take this file for metadata of its type.",
            remedy: 'Check its name, its ending and its folder.'
        }));
}

function refused({ root, model }: CheckContext, error: unknown): Finding {
    const text = error instanceof Error ? error.message : String(error);
    const file = model.files.find((one) => text.includes(path.join(root, one.path)) || text.includes(one.path));
    const message = `The conversion for a deploy failed: ${text.replaceAll(`${root}/`, '').replace(/\.?$/, '.')}`;
    return { file: file?.path ?? 'sfdx-project.json', message, remedy: 'Correct the file it names.' };
}
