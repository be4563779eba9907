import { absentSince, addAbsent, linkArrived, type Database } from '../outbox/index.ts';
import { findExisting, type Failure, type OrgClient, type OrgNames } from '../send/index.ts';
import type { Instant } from '../types.ts';

/** Parents that one question asks for: ten lists of 200 keys. */
const PARENTS_A_QUESTION = 2000;

export interface LinkOptions {
    readonly database: Database;
    readonly client: OrgClient;
    readonly names: OrgNames;
    /** How long a parent stays absent before it is asked for again, in milliseconds. */
    readonly everyMs: number;
}

/** Asks the org for parents that it did not have, and sends again what was sent without them. Costs a request only where something is missing. */
export async function linkLateParents(
    { database, client, names, everyMs }: LinkOptions,
    now: Instant
): Promise<{ readonly linked: number; readonly failure?: Failure }> {
    const asked = absentSince(database, { before: now - everyMs, now, limit: PARENTS_A_QUESTION });
    if (asked.length === 0) {
        return { linked: 0 };
    }
    const wanted = asked.map(({ object, key, external_id }) => ({
        object,
        externalId: external_id,
        // Numbers are asked for as numbers: Id__c of a profile, say.
        key: external_id === 'Id__c' ? Number(key) : key
    }));
    const existing = await findExisting(wanted, client, names);
    if ('failure' in existing) {
        return { linked: 0, failure: existing.failure };
    }
    const arrived = asked.filter((_, index) => {
        const reference = wanted[index];
        return reference !== undefined && existing.has(reference);
    });
    const here = new Set(arrived);
    database.transaction(() =>
        addAbsent(
            database,
            asked.filter((parent) => !here.has(parent)),
            now
        )
    );
    return { linked: linkArrived(database, arrived, now) };
}
