import { QueryError } from '../query/index.ts';
import type { Org } from '../types.ts';
import { contextOf, objectIn } from './context.ts';
import { fromQueryError, SoqlError } from './errors.ts';
import { isCount, isGrouped, readCount, readGroups } from './groups.ts';
import { parseSoql, type Parsed } from './parse.ts';
import type { Plan } from './plan.ts';
import { readSelect } from './select.ts';
import { findToken, withPlace } from './tokens.ts';

/** A query that is understood and can be run. */
export interface Prepared {
    readonly text: string;
    readonly plan: Plan;
    /** What the query asks for and the local org ignores, in sentences. */
    readonly notices: readonly string[];
}

function planOf(org: Org, { query, having }: Parsed): Plan {
    const object = objectIn(org, query.sObject ?? '', 0);
    const context = contextOf(org, object, query.sObjectAlias);
    if (isCount(query)) return readCount(context, query);
    return isGrouped(query) ? readGroups(context, query, having) : readSelect(context, query);
}

function noticesOf({ query, ignored }: Parsed): readonly string[] {
    const clauses = ignored.map((clause) => `${clause} has no effect in the local org.`);
    const { withSecurityEnforced, withAccessLevel } = query;
    const level = withSecurityEnforced ? 'SECURITY_ENFORCED' : withAccessLevel;
    return level ? [...clauses, `WITH ${level} changes nothing: the REST API always reads as its user.`] : clauses;
}

/** Runs work on a query; what it throws carries the line and the place. */
export function placing<T>(text: string, tokens: Parsed['tokens'], work: () => T): T {
    try {
        return work();
    } catch (error) {
        const known = error instanceof QueryError ? fromQueryError(error) : error;
        if (!(known instanceof SoqlError) || !known.place) throw known;
        const token = findToken(tokens, known.place);
        throw new SoqlError(known.code, token ? withPlace(text, token.start, known.message) : known.message);
    }
}

/** A query as a plan for the org as its user sees it. @throws SoqlError with the place, ready to be shown */
export function prepareSoql(org: Org, text: string): Prepared {
    const parsed = parseSoql(text);
    return placing(text, parsed.tokens, () => ({ text, plan: planOf(org, parsed), notices: noticesOf(parsed) }));
}
