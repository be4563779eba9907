import type { ObjectModel } from '../../metadata/index.ts';
import { bound, joined, raw, sql, type Filter, type Fragment, type Scope } from '../query/index.ts';
import { columnsOf, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { SearchGroup } from './search.ts';
import type { Terms } from './terms.ts';

const SEARCHED: ReadonlySet<Column['type']> = new Set([
    'AutoNumber',
    'Email',
    'Html',
    'LongTextArea',
    'MultiselectPicklist',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url'
]);

/** The fields of an object that a group searches: of those that the user may read, texts that are not calculated. */
export function searchedFields(org: Org, object: ObjectModel, group: SearchGroup): readonly Column[] {
    const fields = columnsOf(org.model, object.name).filter(({ type, formula }) => SEARCHED.has(type) && !formula);
    if (group === 'ALL') return fields;
    if (group === 'NAME') return fields.filter(({ name }) => name === 'Name');
    return fields.filter(({ type }) => type === (group === 'EMAIL' ? 'Email' : 'Phone'));
}

/** Fields lie apart by a sign that no phrase can hold. */
const BETWEEN = " || ' ' || char(1) || ' ' || ";

/** All words of the fields, with a space around each; a phone number also as one word. */
function wordsOf(fields: readonly Column[], scope: Scope): string {
    const texts = fields.flatMap(({ name, type }) => {
        const text = `coalesce(${scope.resolve(name).text}, '')`;
        return type === 'Phone' ? [text, `search_digits(${text})`] : [text];
    });
    return `search_words(${texts.join(BETWEEN)})`;
}

/** Whether `words` are what the terms ask for. */
function matching(terms: Terms): Fragment {
    if ('pattern' in terms) return sql('words LIKE ', bound(`% ${terms.pattern} %`), " ESCAPE '\\'");
    if ('not' in terms) return sql('NOT (', matching(terms.not), ')');
    const [parts, sign] = 'and' in terms ? [terms.and, ' AND '] : [terms.or, ' OR '];
    return parts.length === 0 ? raw('1') : sql('(', joined(parts.map(matching), sign), ')');
}

/** Terms as a filter, for a database `withSearchFunctions`; each may stand in another field. */
export function conditionOf(terms: Terms, fields: readonly Column[]): Filter {
    return {
        // LIMIT has the words of a row made once, whatever the number of terms
        written: (scope) =>
            sql(
                `EXISTS (SELECT 1 FROM (SELECT ${wordsOf(fields, scope)} AS words LIMIT 1) WHERE `,
                matching(terms),
                ')'
            )
    };
}
