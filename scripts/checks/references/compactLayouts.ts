import { children } from '../../metadata/index.ts';
import type { Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { checkFullName } from './nameForm.ts';

const MOST_FIELDS = 10;
/** Metadata API guide, CompactLayout: every field type except these. */
const NOT_SHOWN: readonly string[] = ['TextArea', 'LongTextArea', 'Html', 'MultiselectPicklist'];

/** A compact layout shows fields that exist, of types it can show, each once, and at most ten. */
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
                    if (target.kind === 'missing') return [at(file, element, target.message, target.remedy)];
                    if (target.kind !== 'field' || !NOT_SHOWN.includes(target.field.type)) return [];
                    const message = `${element.text} is of type ${target.field.type}, which compact layouts cannot show.`;
                    return [at(file, element, message, 'Take it out.')];
                }),
                ...duplicates(shown).map((one) => at(file, one, `${one.text} is shown twice.`, 'Keep one of the two.')),
                ...(extra === undefined
                    ? []
                    : [at(file, extra, 'A compact layout holds ten fields.', 'Take this one out.')])
            ];
        })
};
