import { children, textOf } from '../../metadata/index.ts';
import { bundleFiles, importsOf } from '../bundles/sources.ts';
import type { Rule } from '../rule.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';

const NAME = /^[A-Za-z](?!\w*__)\w*(?<!_)$/;

/** Each label is there once, under a name that Salesforce takes, and a component or a page shows it (else a warning). */
export const labels: Rule = {
    name: 'labels',
    run: (context) => {
        const onPages = [...context.model.flexiPages.values()].flatMap(({ regions }) =>
            JSON.stringify(regions)
                .matchAll(/\{!\$Label\.(\w+)\}/g)
                .map(([, name = '']) => name)
                .toArray()
        );
        const used = new Set([
            ...onPages,
            ...[...context.model.bundles.values()]
                .flatMap((bundle) => bundleFiles(context, bundle, ['.ts']))
                .flatMap(({ text }) => importsOf(text))
                .map(({ from }) => from.replace('@salesforce/label/c.', ''))
        ]);
        return filesOf(context.model, 'CustomLabels').flatMap((file) => {
            const all = children(file.root, 'labels');
            const names = all.flatMap((label) => children(label, 'fullName'));
            return [
                ...duplicates(names).map((one) =>
                    at(file, one, `The label ${one.text} is there twice.`, 'Keep one of the two.')
                ),
                ...names
                    .filter((one) => !NAME.test(one.text))
                    .map((one) =>
                        at(
                            file,
                            one,
                            `${one.text} is not a name that Salesforce takes.`,
                            'Use letters, digits and single underscores.'
                        )
                    ),
                ...all
                    .filter((label) => !used.has(textOf(label, 'fullName') ?? ''))
                    .map((label) => ({
                        ...at(
                            file,
                            label,
                            `No component and no page shows the label ${textOf(label, 'fullName')}.`,
                            'Use it, or take it out.'
                        ),
                        warning: true as const
                    }))
            ];
        });
    }
};
