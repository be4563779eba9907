import type { CompareOperator, Condition, FieldPath, OrderBy, RecordQuery, Stored } from '../types.ts';
import type { Fragment } from './fragment.ts';
import type { Scope } from './paths.ts';

/** Parts of a date; SOQL's date functions. Weeks count from the first day of the year or month, Sunday is day 1. */
export type DateFunction =
    | 'CALENDAR_MONTH'
    | 'CALENDAR_QUARTER'
    | 'CALENDAR_YEAR'
    | 'DAY_IN_MONTH'
    | 'DAY_IN_WEEK'
    | 'DAY_IN_YEAR'
    | 'DAY_ONLY'
    | 'FISCAL_MONTH'
    | 'FISCAL_QUARTER'
    | 'FISCAL_YEAR'
    | 'HOUR_IN_DAY'
    | 'WEEK_IN_MONTH'
    | 'WEEK_IN_YEAR';

/** A field, or a part of its date as seen in a time zone (`UTC` where none is given). */
export interface Expression {
    readonly path: FieldPath;
    readonly dateFunction?: DateFunction | undefined;
    /** IANA name. */
    readonly zone?: string | undefined;
}

/** `Id IN (SELECT path FROM object WHERE …)`. */
export interface SemiJoin {
    readonly path: FieldPath;
    readonly operator: 'in' | 'nin';
    readonly query: { readonly object: string; readonly path: FieldPath; readonly where?: Filter | undefined };
}

/**
 * Children of the object before it in a chain, joined to it. A path into them begins with the relationships on the way:
 * `Books__r/Title__c`, `Books__r/Loans__r/Borrower__r.Name`.
 */
export interface ChildJoin {
    /** `Books__r` */
    readonly relationship: string;
    /** Parents without children stay. */
    readonly outer: boolean;
}

/** A condition that its asker writes in SQL, of columns that the scope resolves. It must not be NULL. */
export interface WrittenCondition {
    readonly written: (scope: Scope) => Fragment;
}

/** A comparison of an expression with stored values. */
export interface Comparison extends Expression {
    readonly operator: CompareOperator;
    readonly value: Stored | readonly Stored[];
}

/** Everything a WHERE can say: the contract's Condition, and parts of dates and semi-joins on top. */
export type Filter =
    | { readonly and: readonly Filter[] }
    | { readonly or: readonly Filter[] }
    | { readonly not: Filter }
    | Comparison
    | SemiJoin
    | WrittenCondition;

/** A RecordQuery whose filter may use all of Filter. Every RecordQuery is one. */
export interface SelectQuery extends Omit<RecordQuery, 'where'> {
    readonly where?: Filter | Condition | undefined;
}

/** Records of one object for several parents, each with its own page. */
export interface ChildQuery extends SelectQuery {
    /** Field of the child that holds the parent's Id. */
    readonly lookup: string;
    readonly parentIds: readonly string[];
}

export type AggregateFunction = 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';

/** A figure over the records of a group. `count` of `Id` counts records, of another field the non-empty values. */
export interface Measure {
    readonly aggregate: AggregateFunction;
    readonly path: FieldPath;
}

export interface AggregateOrder {
    readonly by: Expression | Measure;
    readonly direction: OrderBy['direction'];
    readonly nulls: OrderBy['nulls'];
}

/** What HAVING can say: comparisons of figures and of keys. */
export type GroupFilter =
    | { readonly and: readonly GroupFilter[] }
    | { readonly or: readonly GroupFilter[] }
    | { readonly not: GroupFilter }
    | ((Measure | Expression) & { readonly operator: CompareOperator; readonly value: Stored | readonly Stored[] });

export interface AggregateQuery {
    readonly object: string;
    readonly groupBy: readonly Expression[];
    /** Places in `groupBy`, one list for each level of subtotals (ROLLUP, CUBE); one level of all keys where absent. */
    readonly groupingSets?: readonly (readonly number[])[] | undefined;
    readonly measures: readonly Measure[];
    readonly where?: Filter | undefined;
    readonly having?: GroupFilter | undefined;
    readonly orderBy?: readonly AggregateOrder[] | undefined;
    readonly limit?: number | undefined;
    readonly offset?: number | undefined;
}
