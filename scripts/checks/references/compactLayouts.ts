import { children } from '../../metadata/index.ts';
import type { Rule } from '../rule.ts';
import { resolvePath } from '../shared/fieldPath.ts';
import { at, duplicates, filesOf } from '../shared/finding.ts';
import { checkFullName } from './nameForm.ts';

const MOST_FIELDS = 10;

/** A compact layout shows fields that exist, each once, and at most ten. */
export const compactLayouts: Rule = {
    name: 'compact-layouts',
    run: ({ model }) =>
        filesOf(model, 'CompactLayout').flatMap((file) => {
            const shown = children(file.root, 'fields');
            const extra = shown[MOST_FIELDS];
            return [
                ...checkFullName(file),
                ...shown.flatMap((element) => {
                    const target = resolvePath(model, file.parent ?? '', element.text, 'relationship');
                    return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
                }),
                ...duplicates(shown).map((one) => at(file, one, `${one.text} is shown twice.`, 'Keep one of the two.')),
                ...(extra === undefined
                    ? []
                    : [at(file, extra, 'A compact layout holds ten fields.', 'Take this one out.')])
            ];
        })
};
