import type { ObjectModel } from '../../metadata/index.ts';
import { bound, joined, raw, sql, type Filter, type Fragment, type Scope } from '../query/index.ts';
import { columnsOf, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { SearchGroup } from './search.ts';
import { PUNCTUATION, type Terms } from './terms.ts';

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
const BETWEEN = "' ' || char(1) || ' '";
const SEPARATORS = [...PUNCTUATION]
    .map((sign) => `'${sign.replace("'", "''")}'`)
    .concat('char(9)', 'char(10)', 'char(13)');

function replaced(column: string, signs: readonly string[], by: string): string {
    return signs.reduce((inner, sign) => `replace(${inner}, ${sign}, ${by})`, column);
}

/** All words of the fields, with a space around each; a phone number also as one word. */
function wordsOf(fields: readonly Column[], scope: Scope): string {
    const texts = fields.flatMap(({ name, type }) => {
        const column = `coalesce(${scope.resolve(name).text}, '')`;
        const words = replaced(column, SEPARATORS, "' '");
        return type === 'Phone' ? [words, replaced(column, [...SEPARATORS, "' '"], "''")] : [words];
    });
    const single = replaced(`(${texts.join(` || ${BETWEEN} || `)})`, ["'    '", "'   '", "'  '", "'  '"], "' '");
    return `' ' || ${single} || ' '`;
}

/** Terms as a filter; each may stand in another field. */
export function conditionOf(terms: Terms, fields: readonly Column[]): Filter {
    if ('and' in terms) return { and: terms.and.map((one) => conditionOf(one, fields)) };
    if ('or' in terms) return { or: terms.or.map((one) => conditionOf(one, fields)) };
    if ('not' in terms) return { not: conditionOf(terms.not, fields) };
    const written = (scope: Scope): Fragment =>
        joined([raw(`(${wordsOf(fields, scope)})`), sql(bound(`% ${terms.pattern} %`), " ESCAPE '\\'")], ' LIKE ');
    return { written };
}
