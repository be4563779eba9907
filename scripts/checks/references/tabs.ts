import { child, flagOf, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** A style is named `Custom55: Cell Phone`. */
const MOTIF = /^Custom\d{1,3}: \S/;

/** A tab shows an object, a page or a component that exists; an object's tab takes its label from the object. */
export const tabs: Rule = {
    name: 'tabs',
    run: ({ model }) => filesOf(model, 'CustomTab').flatMap((file) => checkTab(file, model))
};

function checkTab(file: SourceFile, model: SourceModel): readonly Finding[] {
    const motif = child(file.root, 'motif');
    if (MOTIF.test(motif?.text ?? '')) return shown(file, model);
    const message = `'${motif?.text ?? ''}' is no tab style.`;
    return [at(file, motif, message, 'Write one of Setup, for example Custom55: Cell Phone.'), ...shown(file, model)];
}

function shown(file: SourceFile, model: SourceModel): readonly Finding[] {
    const { root, name } = file;
    const label = child(root, 'label');
    if (flagOf(root, 'customObject')) {
        const missing = isMissingObject(model, name) || !name.includes('__');
        return [
            ...(missing
                ? [at(file, undefined, `There is no object ${name}.`, suggestion(name, objectNames(model)))]
                : []),
            ...(label === undefined
                ? []
                : [at(file, label, 'An object tab has no label of its own.', 'Take the label out.')])
        ];
    }
    const page = child(root, 'flexiPage');
    const component = child(root, 'lwcComponent');
    const shows = ['flexiPage', 'lwcComponent', 'auraComponent', 'page', 'url'].some(
        (one) => child(root, one) !== undefined
    );
    return [
        ...(shows ? [] : [at(file, undefined, 'The tab shows nothing.', 'Set customObject to true, or name a page.')]),
        ...(page === undefined || model.flexiPages.has(page.text)
            ? []
            : [at(file, page, `There is no page ${page.text}.`, suggestion(page.text, model.flexiPages.keys()))]),
        ...(component === undefined || model.bundles.has(component.text)
            ? []
            : [
                  at(
                      file,
                      component,
                      `There is no component ${component.text}.`,
                      suggestion(component.text, model.bundles.keys())
                  )
              ])
    ];
}
