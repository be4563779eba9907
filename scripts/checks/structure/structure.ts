import { isSound, type SourceFile, type XmlElement } from '../../metadata/index.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { compare, METADATA } from './compare.ts';
import { loadSchemas, type Schema } from './schema.ts';

/** Every file is well-formed and holds what Salesforce's metadata schema lets it hold, in the version used and in the newest. */
export const structure: Rule = {
    name: 'structure',
    run: ({ model }: CheckContext) => {
        const schemas = loadSchemas();
        // A file with a wrong root is among the model's problems; what is inside it then says nothing.
        const sound = model.files.filter(isSound);
        return [...model.problems, ...sound.flatMap((file) => checkFile(file, schemas))];
    }
};

/** What was said of a tree before: trees are shared by all contexts in which a file has the same text. */
const said = new WeakMap<XmlElement, { readonly path: string; readonly findings: readonly Finding[] }>();

function checkFile(file: SourceFile, schemas: readonly Schema[]): readonly Finding[] {
    const before = said.get(file.root);
    if (before?.path === file.path) return before.findings;
    const findings = findingsIn(file, schemas);
    said.set(file.root, { path: file.path, findings });
    return findings;
}

function findingsIn(file: SourceFile, schemas: readonly Schema[]): readonly Finding[] {
    return (
        checkRoot(file, schemas) ?? inEither(schemas.map((schema) => compare(file.root, file.type, schema, file.path)))
    );
}

function checkRoot({ path, type, root }: SourceFile, schemas: readonly Schema[]): readonly Finding[] | undefined {
    const finding = (message: string, remedy: string): readonly Finding[] => [
        { file: path, line: root.line, message, remedy }
    ];
    if (root.namespace !== METADATA) {
        return finding(`The root element is in the namespace '${root.namespace}'.`, `Write xmlns="${METADATA}".`);
    }
    const lacking = schemas.find((schema) => schema.type(type)?.kind !== 'elements');
    if (lacking === undefined) return undefined;
    return finding(
        `${type} is not a metadata type of ${lacking.title}.`,
        'Correct the root element, or take the file out.'
    );
}

/** What either version of the schema says, once. Both say most of it, in the same words. */
function inEither(findings: readonly (readonly Finding[])[]): readonly Finding[] {
    const once = new Map(findings.flat().map((finding) => [`${finding.line} ${finding.message}`, finding]));
    return [...once.values()];
}
