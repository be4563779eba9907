import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { PermissionSetModel, SourceModel } from '../metadata/index.ts';
import { grantsOf, orgUsers, seenModel, type Grants } from './access/index.ts';
import { readCustomMetadata } from './customMetadata.ts';
import { createTables, insertRow, keyPrefixOf, makeId, withDistinctNames, withStandardObjects } from './store/index.ts';
import type { Clock, Org, OrgAccess, OrgUser, RecordChange } from './types.ts';

export interface OpenOptions {
    readonly clock?: Clock;
    readonly user?: Partial<Omit<OrgUser, 'id'>>;
    /** Session token of the admin, or of the user of `as`: `<orgid>!<anything>`, or what follows the `!`. Random by default. */
    readonly token?: string;
    /** Permission sets of one model that together get a user of their own; one alone has its user anyway. */
    readonly as?: readonly PermissionSetModel[];
}

function changeBus(): Pick<Org, 'onChange' | 'emitChange'> {
    const listeners = new Set<(change: RecordChange) => void>();
    let replayId = 0;
    return {
        onChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        emitChange(change) {
            // one number for each record, so that each can be told in a message of its own
            replayId += Math.max(1, change.recordIds.length);
            const numbered = { ...change, replayId };
            for (const listener of listeners) listener(numbered);
        }
    };
}

type Stamp = Parameters<typeof insertRow>[4];

function insertUser(org: Pick<Org, 'db' | 'model'>, user: OrgUser, stamp: Stamp): void {
    const { id, name, username, locale, language, timeZone } = user;
    const [firstName = '', ...lastName] = name.split(' ');
    const row = {
        Id: id,
        Name: name,
        Username: username,
        FirstName: lastName.length === 0 ? null : firstName,
        LastName: lastName.length === 0 ? firstName : lastName.join(' '),
        Alias: firstName.slice(0, 8).toLowerCase(),
        Email: username,
        IsActive: 1,
        UserType: 'Standard',
        EmailEncodingKey: 'UTF-8',
        LocaleSidKey: locale.replace('-', '_'),
        LanguageLocaleKey: language,
        TimeZoneSidKey: timeZone
    };
    insertRow(org.db, org.model, 'User', row, stamp);
}

function fillPlatformRows(org: Org): void {
    const stamp = { userId: org.user.id, now: Math.floor(org.clock() / 1000) * 1000 };
    for (const { user } of org.users) insertUser(org, user, stamp);
    const organization = {
        Id: org.id,
        Name: 'Local org',
        OrganizationType: 'Developer Edition',
        InstanceName: 'LOCAL',
        NamespacePrefix: org.model.namespace === '' ? null : org.model.namespace,
        DefaultLocaleSidKey: org.user.locale.replace('-', '_'),
        LanguageLocaleKey: org.user.language,
        TimeZoneSidKey: org.user.timeZone
    };
    insertRow(org.db, org.model, 'Organization', organization, stamp);
    for (const { object, row } of readCustomMetadata(org.model).rows) insertRow(org.db, org.model, object, row, stamp);
}

// clients of Salesforce refuse a token that does not have this form
function sessionToken(orgId: string, given: string): string {
    return /^00D[0-9A-Za-z]{12,15}!/.test(given) ? given : `${orgId}!${given}`;
}

const ADMIN: OrgAccess = {
    permissionSets: [],
    isAdmin: true,
    userPermissions: new Set(),
    customPermissions: new Set()
};

type Shared = Omit<Org, 'model' | 'user' | 'access' | 'system' | 'token'>;

/** The org for one user: as the user sees it, and whole. */
function viewFor(shared: Shared, whole: SourceModel, user: OrgUser, token: string, grants: Grants | undefined): Org {
    const access = grants?.access ?? ADMIN;
    const view = (model: SourceModel, system: () => Org): Org => ({
        ...shared,
        model,
        user,
        access,
        token,
        get system() {
            return system();
        }
    });
    const system: Org = view(whole, () => system);
    return grants ? view(seenModel(whole, grants, user.id), () => system) : system;
}

/**
 * An org in memory with empty tables for every object of the model, as its admin sees it; a user for each permission set;
 * no server. The clock is the machine's unless another is given.
 */
export function openOrg(source: SourceModel, options: OpenOptions = {}): Org {
    const model = withStandardObjects(withDistinctNames(source));
    const id = makeId(keyPrefixOf(model, 'Organization'), 1);
    const users: Org[] = [];
    const shared: Shared = {
        db: new DatabaseSync(':memory:'),
        clock: options.clock ?? Date.now,
        users,
        id,
        ...changeBus()
    };
    const regional = { locale: 'en-US', language: 'en_US', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const userId = (number: number): string => makeId(keyPrefixOf(model, 'User'), number);
    const user = { id: userId(1), name: 'Admin User', username: 'admin@local.example', ...regional, ...options.user };
    const { as = [], token = randomText() } = options;
    const tokenOf = (sets: readonly PermissionSetModel[]): string =>
        sessionToken(id, hasSame(sets, as) ? token : randomText());
    const org = viewFor(shared, model, user, tokenOf([]), undefined);
    const others = orgUsers(model, as).map(({ name, username, permissionSets }, at) => {
        const other = { ...user, id: userId(at + 2), name, username };
        const own = permissionSets.length === 0 ? sessionToken(id, randomText()) : tokenOf(permissionSets);
        return viewFor(shared, model, other, own, grantsOf(permissionSets));
    });
    users.push(org, ...others);
    createTables(org.db, model);
    fillPlatformRows(org);
    return org;
}

function hasSame(left: readonly PermissionSetModel[], right: readonly PermissionSetModel[]): boolean {
    return left.length === right.length && left.every(({ name }) => right.some((other) => other.name === name));
}

function randomText(): string {
    return randomBytes(32).toString('base64url');
}
