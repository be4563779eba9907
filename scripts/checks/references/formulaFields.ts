import { child, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, filesOf } from '../common/finding.ts';
import { namesIn, readFormula } from './formulaTree.ts';

/** Types that no formula field may read; validation rules may. */
const UNREADABLE = ['LongTextArea', 'Html'];

/** A formula field has a formula, which reads no long text and not itself, be it by a detour. */
export const formulaFields: Rule = {
    name: 'formula-fields',
    run: ({ model }) => {
        const graph = graphOf(model);
        return filesOf(model, 'CustomField').flatMap((file) => {
            const element = child(file.root, 'formula');
            return element === undefined ? [] : checkFormula(file, element, model, graph);
        });
    }
};

/** What each formula field reads of its own object, by `Object.Field`. */
type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(model: SourceModel): Graph {
    const fields = [...model.objects.values()].flatMap((object) => [...object.fields.values()]);
    return new Map(
        fields
            .filter(({ formula }) => formula !== undefined)
            .map(({ object, name, formula }) => [
                `${object}.${name}`,
                readsOf(formula ?? '').map((read) => `${object}.${read}`)
            ])
    );
}

function readsOf(formula: string): readonly string[] {
    const tree = formula.trim() === '' ? '' : readFormula(formula);
    return typeof tree === 'string' ? [] : [...new Set(namesIn(tree))];
}

function checkFormula(file: SourceFile, element: XmlElement, model: SourceModel, graph: Graph): readonly Finding[] {
    if (element.text.trim() === '') return [at(file, element, 'The formula is empty.', 'Write one, or take it out.')];
    const circle = circleOf(`${file.parent}.${file.name}`, graph);
    const long = readsOf(element.text).flatMap((path) => {
        const target = resolvePath(model, file.parent ?? '', path, 'relationship');
        return target.kind === 'field' && UNREADABLE.includes(target.field.type) ? [path] : [];
    });
    return [
        ...(circle === undefined
            ? []
            : [at(file, element, `The formula reads itself: ${circle}.`, 'Break the circle.')]),
        ...long.map((path) =>
            at(file, element, `Formula fields cannot read ${path}, a long text.`, 'Read a field of another type.')
        )
    ];
}

/** The way from a field back to itself; undefined where there is none. */
function circleOf(start: string, graph: Graph): string | undefined {
    const seen = new Set<string>();
    const waiting = (graph.get(start) ?? []).map((name) => [start, name]);
    for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
        const last = way.at(-1) ?? '';
        if (last === start) return way.map((name) => name.split('.')[1]).join(' → ');
        if (seen.has(last)) continue;
        seen.add(last);
        for (const next of graph.get(last) ?? []) waiting.push([...way, next]);
    }
    return undefined;
}
