import path from 'node:path';
import { openTestOrg } from '../testing/index.ts';
import type { Org, SaveResult } from '../types.ts';
import { saveRecords, type SaveRequest } from '../write/index.ts';

/** A garage: repairs are private, their steps follow them, parts are read by all and bays written by all. */
export interface Garage {
    readonly admin: Org;
    readonly mechanic: Org;
    readonly foreman: Org;
    readonly owner: Org;
    readonly auditor: Org;
    readonly nobody: Org;
}

function named(admin: Org, name: string): Org {
    const found = admin.users.find(({ user }) => user.name === name);
    if (!found) throw new Error(`The garage has no ${name}.`);
    return found;
}

/** An empty garage and its users. */
export function openGarage(): Garage {
    const admin = openTestOrg({ root: path.join(import.meta.dirname, 'fixtures/garage') });
    return {
        admin,
        mechanic: named(admin, 'Garage Mechanic'),
        foreman: named(admin, 'Garage Foreman'),
        owner: named(admin, 'Garage Owner'),
        auditor: named(admin, 'Garage Auditor'),
        nobody: named(admin, 'Without Permissions')
    };
}

/** Writes one record. */
export function saveOne(
    org: Org,
    object: string,
    operation: SaveRequest['operation'],
    record: Readonly<Record<string, unknown>>,
    externalId?: string
): SaveResult {
    const how = externalId === undefined ? {} : { externalId };
    const [result] = saveRecords(org, { object, operation, records: [record], allOrNone: true, ...how });
    if (!result) throw new Error('One record has one result.');
    return result;
}

/** Creates one record and gives its id. */
export function create(org: Org, object: string, record: Readonly<Record<string, unknown>>): string {
    const result = saveOne(org, object, 'insert', record);
    if (!result.success) throw new Error(result.errors.map(({ message }) => message).join());
    return result.id;
}
