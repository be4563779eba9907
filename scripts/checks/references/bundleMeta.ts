import { child, children, type BundleModel, type SourceFile, type XmlElement } from '../../metadata/index.ts';
import { bundleFiles } from '../bundles/sources.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { at, duplicates } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** Of these types App Builder shows nothing where there is no default. */
const NEEDS_DEFAULT: readonly string[] = ['Boolean', 'Integer'];
const FITS: Readonly<Record<string, (value: string) => boolean>> = {
    Boolean: (value) => value === 'true' || value === 'false',
    Integer: (value) => /^-?\d+$/.test(value),
    String: () => true
};

/** A component's js-meta.xml configures what the component takes: its targets, its public properties, objects that exist. */
export const bundleMeta: Rule = {
    name: 'bundle-meta',
    run: (context) =>
        [...context.model.bundles.values()].flatMap((bundle) =>
            bundle.file === undefined ? [] : checkMeta(context, bundle, bundle.file)
        )
};

function checkMeta(context: CheckContext, bundle: BundleModel, file: SourceFile): readonly Finding[] {
    const expected = `${bundle.folder}/${bundle.name}.js-meta.xml`;
    const misnamed =
        file.path === expected
            ? []
            : [at(file, undefined, 'The file is not named as its folder.', `Name it ${bundle.name}.js-meta.xml.`)];
    const version = child(file.root, 'apiVersion');
    const outdated =
        version?.text === context.model.apiVersion
            ? []
            : [
                  at(
                      file,
                      version,
                      `The API version is ${version?.text ?? 'not given'}.`,
                      `Write ${context.model.apiVersion}, as the project does.`
                  )
              ];
    const targets = children(file.root, 'targets').flatMap((one) => children(one, 'target'));
    const unexposed =
        targets.length > 0 || !bundle.isExposed
            ? []
            : [
                  at(
                      file,
                      child(file.root, 'isExposed'),
                      'The component is exposed without a target.',
                      'Add targets, or set isExposed to false.'
                  )
              ];
    const configs = children(file.root, 'targetConfigs').flatMap((one) => children(one, 'targetConfig'));
    const publics = publicProperties(context, bundle);
    return [
        ...[...misnamed, ...outdated, ...unexposed],
        ...duplicates(targets).map((one) =>
            at(file, one, `The target ${one.text} is there twice.`, 'Keep one of the two.')
        ),
        ...configs.flatMap((config) => checkConfig(context, file, config, bundle, publics))
    ];
}

/** The names after `@api` in the bundle's component class. */
function publicProperties(context: CheckContext, bundle: BundleModel): ReadonlySet<string> {
    const source = bundleFiles(context, bundle, ['.ts', '.js']).filter(({ name }) => /^\w+\.(ts|js)$/.test(name));
    return new Set(
        source.flatMap(({ text }) =>
            [...text.matchAll(/@api\s+(?:readonly\s+)?(?:get\s+|set\s+)?(\w+)/g)].map(([, name = '']) => name)
        )
    );
}

function checkConfig(
    context: CheckContext,
    file: SourceFile,
    config: XmlElement,
    bundle: BundleModel,
    publics: ReadonlySet<string>
): readonly Finding[] {
    const named = (config.attributes['targets'] ?? '').split(',').map((one) => one.trim());
    const missing = named.filter((one) => !bundle.targets.includes(one));
    const used = children(config, 'objects').flatMap((one) => children(one, 'object'));
    return [
        ...missing.map((one) =>
            at(file, config, `${one} is not a target of the component.`, suggestion(one, bundle.targets))
        ),
        ...children(config, 'property').flatMap((property) => checkProperty(file, property, publics)),
        ...used
            .filter((one) => isMissingObject(context.model, one.text))
            .map((one) =>
                at(file, one, `There is no object ${one.text}.`, suggestion(one.text, objectNames(context.model)))
            )
    ];
}

function checkProperty(file: SourceFile, property: XmlElement, publics: ReadonlySet<string>): readonly Finding[] {
    const { name = '', type = '', label, description } = property.attributes;
    const value = property.attributes['default'];
    const fits = FITS[type];
    return [
        ...(publics.has(name)
            ? []
            : [at(file, property, `The component has no public property ${name}.`, suggestion(name, publics))]),
        ...(label === undefined
            ? [at(file, property, `The property ${name} has no label.`, 'Add the attribute label.')]
            : []),
        ...(description === undefined
            ? [at(file, property, `The property ${name} has no description.`, 'Say what it does in description.')]
            : []),
        ...(value === undefined && NEEDS_DEFAULT.includes(type)
            ? [at(file, property, `The property ${name} has no default.`, 'Add what stands where nobody set it.')]
            : []),
        ...(fits === undefined || value === undefined || fits(value)
            ? []
            : [
                  at(
                      file,
                      property,
                      `The default '${value}' of ${name} is not of the type ${type}.`,
                      'Correct the default or the type.'
                  )
              ])
    ];
}
