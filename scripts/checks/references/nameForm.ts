import { child, textOf, type SourceFile } from '../../metadata/index.ts';
import type { Finding } from '../rule.ts';
import { at } from '../common/finding.ts';

const LONGEST = 40;
const FORM = /^[A-Za-z](?!\w*__)\w*(?<!_)$/;

/** The `fullName` of a file that needs one: there, in the form of a developer name, and the file's own. */
export function checkFullName(file: SourceFile): readonly Finding[] {
    const name = textOf(file.root, 'fullName');
    if (name !== undefined) return checkName(file, name, file.name);
    return [
        at(file, child(file.root, 'fullName'), 'The file has no fullName.', `Write <fullName>${file.name}</fullName>.`)
    ];
}

/** A developer name: a letter first, no two underscores together, none at the end, at most 40 characters, and the file's own. */
export function checkName(file: SourceFile, name: string, expected: string | undefined): readonly Finding[] {
    const element = child(file.root, 'fullName');
    const bare = name.replace(/__(c|mdt|e|b|x)$/, '');
    const findings: Finding[] = [];
    if (expected !== undefined && name !== expected) {
        findings.push(
            at(file, element, `fullName is ${name}, the file is named ${expected}.`, 'Give both the same name.')
        );
    }
    if (!FORM.test(bare)) {
        const remedy = 'Use letters, digits and single underscores, a letter first and no underscore last.';
        findings.push(at(file, element, `${name} is not a name that Salesforce takes.`, remedy));
    }
    if (bare.length > LONGEST) {
        const message = `The name ${name} has ${bare.length} characters, of which ${LONGEST} are allowed.`;
        findings.push(at(file, element, message, 'Choose a shorter name.'));
    }
    return findings;
}
