import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { SourceModel } from '../metadata/index.ts';
import { readCustomMetadata } from './customMetadata.ts';
import { createTables, insertRow, keyPrefixOf, makeId, withDistinctNames, withStandardObjects } from './store/index.ts';
import type { Clock, Org, OrgUser, RecordChange } from './types.ts';

export interface OpenOptions {
    readonly clock?: Clock;
    readonly user?: Partial<Omit<OrgUser, 'id'>>;
    /** Session token: `<orgid>!<anything>`, or the part after the exclamation mark. Random by default. */
    readonly token?: string;
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

function fillPlatformRows(org: Org): void {
    const stamp = { userId: org.user.id, now: Math.floor(org.clock() / 1000) * 1000 };
    const { id, name, username, locale, language, timeZone } = org.user;
    const [firstName = '', ...lastName] = name.split(' ');
    const regional = { LocaleSidKey: locale.replace('-', '_'), LanguageLocaleKey: language, TimeZoneSidKey: timeZone };
    insertRow(
        org.db,
        org.model,
        'User',
        {
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
            ...regional
        },
        stamp
    );
    const { TimeZoneSidKey, LanguageLocaleKey, LocaleSidKey } = regional;
    insertRow(
        org.db,
        org.model,
        'Organization',
        {
            Id: org.id,
            Name: 'Local org',
            OrganizationType: 'Developer Edition',
            InstanceName: 'LOCAL',
            NamespacePrefix: org.model.namespace === '' ? null : org.model.namespace,
            DefaultLocaleSidKey: LocaleSidKey,
            LanguageLocaleKey,
            TimeZoneSidKey
        },
        stamp
    );
    for (const { object, row } of readCustomMetadata(org.model).rows) insertRow(org.db, org.model, object, row, stamp);
}

// clients of Salesforce refuse a token that does not have this form
function sessionToken(orgId: string, given: string): string {
    return /^00D[0-9A-Za-z]{12,15}!/.test(given) ? given : `${orgId}!${given}`;
}

/**
 * An org in memory with empty tables for every object of the model; one user; no server.
 * The clock is the machine's unless another is given.
 */
export function openOrg(source: SourceModel, options: OpenOptions = {}): Org {
    const model = withStandardObjects(withDistinctNames(source));
    const id = makeId(keyPrefixOf(model, 'Organization'), 1);
    const org: Org = {
        model,
        db: new DatabaseSync(':memory:'),
        clock: options.clock ?? Date.now,
        user: {
            id: makeId(keyPrefixOf(model, 'User'), 1),
            name: 'Admin User',
            username: 'admin@local.example',
            locale: 'en-US',
            language: 'en_US',
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            ...options.user
        },
        id,
        token: sessionToken(id, options.token ?? randomBytes(32).toString('base64url')),
        ...changeBus()
    };
    createTables(org.db, model);
    fillPlatformRows(org);
    return org;
}
