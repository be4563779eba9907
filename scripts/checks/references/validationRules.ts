import { child, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, filesOf } from '../common/finding.ts';
import { checkFullName } from './nameForm.ts';

/** A validation rule is named as its file, and shows its message at a field that exists. The rule `formulas` reads its formula. */
export const validationRules: Rule = {
    name: 'validation-rules',
    run: ({ model }) =>
        filesOf(model, 'ValidationRule').flatMap((file) => [...checkFullName(file), ...displayField(file, model)])
};

function displayField(file: SourceFile, model: SourceModel): readonly Finding[] {
    const element = child(file.root, 'errorDisplayField');
    if (element === undefined) return [];
    const target = resolvePath(model, file.parent ?? '', element.text, 'relationship');
    return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
}
