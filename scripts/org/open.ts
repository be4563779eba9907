import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { PermissionSetModel, SourceModel } from '../metadata/index.ts';
import { grantsOf, orgUsers, seenModel, type Grants } from './access/index.ts';
import { readCustomMetadata } from './customMetadata.ts';
import { keepRecordTypes } from './recordTypes.ts';
import {
    counterOf,
    createTables,
    insertRow,
    keepKeyPrefixes,
    keyPrefixOf,
    makeId,
    migrate,
    openDeletions,
    moveCounter,
    openDatabase,
    quoted,
    savedKeyPrefixes,
    withDistinctNames,
    withStandardObjects,
    type Migration
} from './store/index.ts';
import { inTransaction, recalculateAll } from './write/index.ts';
import type { Clock, Org, OrgAccess, OrgUser, RecordChange } from './types.ts';

export interface OpenOptions {
    readonly clock?: Clock;
    readonly user?: Partial<Omit<OrgUser, 'id'>>;
    /** Session token of the admin, or of the user of `as`: `<orgid>!<anything>`, or what follows the `!`. Random by default. */
    readonly token?: string;
    /** Permission sets of one model that together get a user of their own; one alone has its user anyway. */
    readonly as?: readonly PermissionSetModel[];
    /** Folder that keeps the org; in memory where absent. */
    readonly folder?: string | undefined;
}

/** Numbers of events left out when a kept org is opened again: some may have been told and not written down. */
const REPLAY_GAP = 100_000;
const REPLAY = 'replay';

function changeBus(db: DatabaseSync): Pick<Org, 'onChange' | 'emitChange'> {
    const listeners = new Set<(change: RecordChange) => void>();
    const before = counterOf(db, REPLAY);
    let replayId = before === 0 ? 0 : before + REPLAY_GAP;
    return {
        onChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        emitChange(change) {
            // one number for each record, so that each can be told in a message of its own
            replayId += Math.max(1, change.recordIds.length);
            moveCounter(db, REPLAY, replayId);
            const numbered = { ...change, replayId };
            for (const listener of listeners) listener(numbered);
        }
    };
}

type Stamp = Parameters<typeof insertRow>[4];

function hasRow({ db }: Pick<Org, 'db'>, object: string, id: string): boolean {
    return db.prepare(`SELECT 1 FROM ${quoted(object)} WHERE "Id" = ?`).get(id) !== undefined;
}

function insertUser(org: Pick<Org, 'db' | 'model'>, user: OrgUser, stamp: Stamp): void {
    if (hasRow(org, 'User', user.id)) return;
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
    if (!hasRow(org, 'Organization', org.id)) insertRow(org.db, org.model, 'Organization', organization, stamp);
    keepRecordTypes(org, stamp);
    // deployed, not written: what the files say counts
    for (const { name, kind } of org.model.objects.values())
        if (kind === 'customMetadata') org.db.exec(`DELETE FROM ${quoted(name)}`);
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
    customPermissions: new Set(),
    recordTypes: new Set()
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

/** Ids of users by name: in a kept org everybody keeps the own one, whoever comes or goes. */
function userIds(db: DatabaseSync, model: SourceModel): (username: string) => string {
    const saved = new Map(
        db
            .prepare('SELECT "Username", "Id" FROM "User"')
            .all()
            .map((row) => [String(row['Username']), String(row['Id'])])
    );
    const taken = new Set(saved.values());
    let number = 0;
    return (username) => {
        // the admin is the first user, whatever the name
        const known = username === 'admin' ? undefined : saved.get(username);
        if (known !== undefined) return known;
        do number += 1;
        while (number > 1 && taken.has(makeId(keyPrefixOf(model, 'User'), number)));
        return makeId(keyPrefixOf(model, 'User'), number);
    };
}

const migrations = new WeakMap<DatabaseSync, Migration>();

/** What came of opening a kept org; undefined for one in memory. */
export function migrationOf({ db }: Pick<Org, 'db'>): Migration | undefined {
    return migrations.get(db);
}

/**
 * An org in memory, or in the folder given, with empty tables for every object of the model, as its admin sees it; a user for each permission set;
 * no server. The clock is the machine's unless another is given.
 */
export function openOrg(source: SourceModel, options: OpenOptions = {}): Org {
    const model = withStandardObjects(withDistinctNames(source));
    const { folder } = options;
    const db = folder === undefined ? new DatabaseSync(':memory:') : openDatabase(folder);
    if (folder !== undefined) keepKeyPrefixes(model, savedKeyPrefixes(db));
    const migration = folder === undefined ? undefined : migrate(db, model);
    if (!migration) createTables(db, model);
    openDeletions(db, (options.clock ?? Date.now)());
    const id = makeId(keyPrefixOf(model, 'Organization'), 1);
    const users: Org[] = [];
    const shared: Shared = {
        db,
        clock: options.clock ?? Date.now,
        users,
        id,
        ...changeBus(db)
    };
    const regional = { locale: 'en-US', language: 'en_US', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const userId = userIds(db, model);
    const user = {
        id: userId('admin'),
        name: 'Admin User',
        username: 'admin@local.example',
        ...regional,
        ...options.user
    };
    const { as = [], token = randomText() } = options;
    const tokenOf = (sets: readonly PermissionSetModel[]): string =>
        sessionToken(id, hasSame(sets, as) ? token : randomText());
    const org = viewFor(shared, model, user, tokenOf([]), undefined);
    const others = orgUsers(model, as).map(({ name, username, permissionSets }) => {
        const other = { ...user, id: userId(username), name, username };
        const own = permissionSets.length === 0 ? sessionToken(id, randomText()) : tokenOf(permissionSets);
        return viewFor(shared, model, other, own, grantsOf(permissionSets));
    });
    users.push(org, ...others);
    const fill = (): void => fillPlatformRows(org);
    if (migration) migrations.set(db, migration);
    if (migration?.changed) recalculateAll(org, fill);
    else inTransaction(org, fill);
    return org;
}

function hasSame(left: readonly PermissionSetModel[], right: readonly PermissionSetModel[]): boolean {
    return left.length === right.length && left.every(({ name }) => right.some((other) => other.name === name));
}

function randomText(): string {
    return randomBytes(32).toString('base64url');
}
