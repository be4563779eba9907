import type { ObjectModel } from '../../metadata/index.ts';
import type { Filter } from '../query/index.ts';
import { prepareSoql, runPrepared, type SoqlRecord } from '../soql/index.ts';
import { findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { conditionOf, searchedFields } from './condition.ts';
import { SearchError } from './errors.ts';
import type { Returning, Search } from './search.ts';
import { parseTerms, type Terms } from './terms.ts';
import { withSearchFunctions } from './words.ts';

/** "SOSL Syntax": a longer text finds nothing. */
const LONGEST = 10_000;
/** A field, perhaps in a function, perhaps with an alias: nothing that could lead to another object's records. */
const FIELD = /^(?:(?:toLabel|FORMAT)\s*\(\s*[\w.]+\s*\)|[\w.]+)(?:\s+\w+)?$/i;

function searchedObject(org: Org, name: string): ObjectModel {
    const object = findObject(org.model, name);
    if (!object) throw new SearchError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    if (!object.searchable) throw new SearchError('INVALID_TYPE', `entity type ${object.name} does not support search`);
    return object;
}

function everyObject(org: Org): readonly Returning[] {
    const objects = [...org.model.objects.values()].filter(({ searchable }) => searchable);
    return objects.map(({ name }) => ({ object: name, fields: ['Id'], clauses: '' }));
}

interface Asked {
    readonly search: Search;
    readonly terms: Terms;
    readonly base: string;
}

function recordsOf(org: Org, returning: Returning, limit: number, { search, terms, base }: Asked) {
    const object = searchedObject(org, returning.object);
    const odd = returning.fields.find((field) => !FIELD.test(field));
    if (odd !== undefined)
        throw new SearchError('MALFORMED_SEARCH', `unexpected token: '${odd}' in the fields of ${object.name}`);
    const text = `SELECT ${returning.fields.join(', ')} FROM ${object.name} ${returning.clauses}`;
    const prepared = prepareSoql(org, text);
    const { plan } = prepared;
    if (plan.kind !== 'records')
        throw new SearchError('NOT_SUPPORTED', 'A search returns records, not groups or counts.');
    const fields = searchedFields(org, object, search.group);
    if (fields.length === 0) return [];
    const found = conditionOf(terms, fields);
    const where: Filter = plan.query.where ? { and: [plan.query.where, found] } : found;
    const most = Math.min(limit, returning.limit ?? limit, plan.query.limit ?? limit);
    const query = { ...plan.query, where, limit: most };
    return runPrepared(org, { ...prepared, plan: { ...plan, query } }, { base }).records;
}

/**
 * Answers a search, object by object in the order asked for.
 * @param base `/services/data/v66.0`, for the records' addresses
 * @throws SearchError, and SoqlError for what RETURNING says of an object
 */
export function runSearch(org: Org, search: Search, base: string): { readonly searchRecords: readonly SoqlRecord[] } {
    if (search.text.length > LONGEST) return { searchRecords: [] };
    withSearchFunctions(org.db);
    const asked = { search, terms: parseTerms(search.text), base };
    const searchRecords: SoqlRecord[] = [];
    for (const returning of search.returning.length > 0 ? search.returning : everyObject(org))
        searchRecords.push(...recordsOf(org, returning, search.limit - searchRecords.length, asked));
    return { searchRecords };
}
