import { child, flagOf, textOf, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

const FORM = /^[A-Za-z](?!\w*__)\w*(?<!_)$/;

/** A lookup leads to an object that exists, under a child relationship name that no other lookup to it has. */
export const lookups: Rule = {
    name: 'lookups',
    run: ({ model }) => {
        const files = filesOf(model, 'CustomField').filter((file) => child(file.root, 'referenceTo') !== undefined);
        return [...files.flatMap((file) => checkLookup(file, model)), ...sameNames(files)];
    }
};

function checkLookup(file: SourceFile, model: SourceModel): readonly Finding[] {
    const { root } = file;
    const findings: Finding[] = [];
    const to = child(root, 'referenceTo');
    if (to !== undefined && isMissingObject(model, to.text)) {
        findings.push(at(file, to, `There is no object ${to.text}.`, suggestion(to.text, objectNames(model))));
    }
    const name = child(root, 'relationshipName');
    if (name !== undefined && !FORM.test(name.text)) {
        const remedy = 'Write a plural without __r, in letters, digits and single underscores.';
        findings.push(at(file, name, `${name.text} is not a relationship name that Salesforce takes.`, remedy));
    }
    const constraint = child(root, 'deleteConstraint');
    if (
        textOf(root, 'type') === 'Lookup' &&
        flagOf(root, 'required') &&
        (constraint?.text ?? 'SetNull') === 'SetNull'
    ) {
        const message = 'A required lookup cannot be cleared when its parent is deleted (SetNull).';
        findings.push(at(file, constraint, message, 'Set deleteConstraint to Restrict, or make the field optional.'));
    }
    return findings;
}

function sameNames(files: readonly SourceFile[]): readonly Finding[] {
    const owners = new Map<string, SourceFile>();
    return files.flatMap((file) => {
        const name = child(file.root, 'relationshipName');
        if (name === undefined) return [];
        const parent = textOf(file.root, 'referenceTo') ?? '';
        const key = `${parent} ${name.text.toLowerCase()}`;
        const other = owners.get(key);
        owners.set(key, other ?? file);
        if (other === undefined) return [];
        const message = `${parent} has another child relationship ${name.text}, of ${other.parent}.${other.name}.`;
        return [at(file, name, message, 'Give one of the two another relationshipName.')];
    });
}
