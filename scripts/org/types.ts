import type { DatabaseSync } from 'node:sqlite';
import type { SourceModel } from '../metadata/index.ts';

/** Milliseconds since 1970, UTC. The one clock of the org: date literals, system fields and shifts of sample data read it. */
export type Clock = () => number;

/**
 * A value as a table holds it: text as text; Number, Currency and Percent as REAL; Checkbox as 0 or 1; DateTime as integer
 * milliseconds since 1970 UTC; Date as `2026-11-23`; Time as milliseconds of the day; references as 18-character ids.
 */
export type Stored = string | number | null;

/** A table row: field API name to stored value. */
export type Row = Readonly<Record<string, Stored>>;

/** A value as JSON carries it in REST: booleans as booleans, DateTime as `2026-11-23T09:00:00.000+0000`. */
export type ApiValue = string | number | boolean | null;

/** The user on whose behalf everything is done. */
export interface OrgUser {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    /** `de-DE` */
    readonly locale: string;
    /** `en_US` */
    readonly language: string;
    /** IANA name. */
    readonly timeZone: string;
}

/** What a user's permission sets grant besides objects, fields and rows, which the user's model carries. */
export interface OrgAccess {
    /** API names of the user's permission sets; empty for the admin. */
    readonly permissionSets: readonly string[];
    /** The admin: everything is granted. */
    readonly isAdmin: boolean;
    readonly userPermissions: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    /** Record types that may be chosen, as `Object.Developer_Name`. */
    readonly recordTypes: ReadonlySet<string>;
}

/** What happened to records of one object in one committed transaction. */
export interface RecordChange {
    readonly object: string;
    /** `PUBLISH` for a platform event, which is no record: its one id is the event's own. */
    readonly changeType: 'CREATE' | 'UPDATE' | 'DELETE' | 'PUBLISH';
    readonly recordIds: readonly string[];
    readonly changedFields: readonly string[];
    /** Milliseconds, UTC. */
    readonly time: number;
    /** Who wrote it; the org's own user where absent. */
    readonly userId?: string | undefined;
    /** What a platform event carries. */
    readonly published?: Row;
    readonly replayId: number;
}

/**
 * One running local org as one of its users sees it. openOrg gives the admin's; every request works on that of the user
 * its token belongs to (`requestOrg`). All share tables, clock and changes.
 */
export interface Org {
    /**
     * Own objects merged with the standard ones that the org brings (User, Organization), without the objects and fields
     * that the user may not read: whoever reads by it refuses them as what does not exist.
     */
    readonly model: SourceModel;
    /** A table for each object, named as the object; a column for each field, named as the field. */
    readonly db: DatabaseSync;
    readonly clock: Clock;
    readonly user: OrgUser;
    readonly access: OrgAccess;
    /** The same org for the same user with nothing left out: what formulas, rules and loading see. */
    readonly system: Org;
    /** The org as each of its users sees it, the admin first. */
    readonly users: readonly Org[];
    /** 18 characters, `00D…`. */
    readonly id: string;
    /** The user's session token, `<orgid>!<random>`. */
    readonly token: string;
    /** Called after commit, in order. Returns the function that ends the subscription. */
    readonly onChange: (listener: (change: RecordChange) => void) => () => void;
    readonly emitChange: (change: Omit<RecordChange, 'replayId'>) => void;
}

/** `Name`, or a path through lookups: `Call_Queue__r.Name`, `Owner.Name`. */
export type FieldPath = string;

export type CompareOperator =
    'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'like' | 'nlike' | 'includes' | 'excludes';

/** A filter as a tree; values are stored values, always bound, never written into SQL. */
export type Condition =
    | { readonly and: readonly Condition[] }
    | { readonly or: readonly Condition[] }
    | { readonly not: Condition }
    | { readonly path: FieldPath; readonly operator: CompareOperator; readonly value: Stored | readonly Stored[] };

export interface OrderBy {
    readonly path: FieldPath;
    readonly direction: 'ASC' | 'DESC';
    readonly nulls: 'FIRST' | 'LAST';
}

/** One question to one object; SOQL, GraphQL, list views and related lists all become this. */
export interface RecordQuery {
    readonly object: string;
    readonly fields: readonly FieldPath[];
    readonly where?: Condition;
    readonly orderBy?: readonly OrderBy[];
    readonly limit?: number;
    readonly offset?: number;
}

/** The error of one record (of an event that is accepted, its number), as Salesforce's Collections give it. */
export interface SaveError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

export type SaveResult =
    | { readonly id: string; readonly success: true; readonly created: boolean; readonly errors: readonly SaveError[] }
    | { readonly id?: string; readonly success: false; readonly errors: readonly SaveError[] };
