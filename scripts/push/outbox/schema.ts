/** Rises with every change of the tables; a file of a later writer is refused. */
export const SCHEMA_VERSION = 4;

/** What brings a file of the version before to this one. */
export const UPGRADES: Readonly<Record<number, string>> = {
    1: 'CREATE INDEX record_age ON record (received_at)',
    // Jobs that run have done so since they were made, at the longest.
    2: `ALTER TABLE job ADD COLUMN closed_at INTEGER; UPDATE job SET closed_at = created_at WHERE stage = 'closed'`,
    3: 'ALTER TABLE record ADD COLUMN others TEXT'
};

/** "PhEv": tells an outbox from any other SQLite file. */
export const APPLICATION_ID = 0x50684576;

/**
 * `record`: what came in, each in one state. `outgoing`: what goes to the org, by object and external id. A record's `call`
 * and a row's `grp` keep the legs of a call, and a call with its events, together. Times are milliseconds since 1970, UTC.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    body BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    uuid TEXT,
    call TEXT,
    state TEXT NOT NULL DEFAULT 'received'
        CHECK (state IN ('received', 'waiting', 'event', 'merged', 'notAMiss', 'unreadable')),
    reason TEXT,
    remedy TEXT,
    due_at INTEGER,
    events INTEGER NOT NULL DEFAULT 0,
    event TEXT,
    others TEXT
) STRICT;
CREATE INDEX record_received ON record (received_at) WHERE state = 'received';
CREATE INDEX record_waiting ON record (due_at) WHERE state = 'waiting';
CREATE INDEX record_age ON record (received_at);
CREATE INDEX record_call ON record (call) WHERE call IS NOT NULL;
CREATE INDEX record_state ON record (state, reason, events);

CREATE TABLE outgoing (
    id INTEGER PRIMARY KEY,
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    grp TEXT NOT NULL,
    record INTEGER,
    body TEXT NOT NULL,
    edits TEXT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'delivered', 'dead', 'leftOut')),
    version INTEGER NOT NULL DEFAULT 1,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    since INTEGER NOT NULL,
    happened_at INTEGER,
    batch TEXT,
    code TEXT,
    reason TEXT,
    fields TEXT,
    sent_at INTEGER,
    done_at INTEGER,
    UNIQUE (object, key)
) STRICT;
CREATE INDEX outgoing_due ON outgoing (next_at, grp, since) WHERE state = 'pending';
CREATE INDEX outgoing_sending ON outgoing (batch) WHERE state = 'sending';
CREATE INDEX outgoing_group ON outgoing (grp);
CREATE INDEX outgoing_record ON outgoing (record);
CREATE INDEX outgoing_state ON outgoing (object, state, reason);

CREATE TABLE absent (
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    external_id TEXT NOT NULL,
    checked_at INTEGER NOT NULL,
    PRIMARY KEY (object, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE unlinked (
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    child INTEGER NOT NULL,
    PRIMARY KEY (object, key, child)
) STRICT, WITHOUT ROWID;
CREATE INDEX unlinked_child ON unlinked (child);

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    object TEXT NOT NULL,
    operation TEXT NOT NULL,
    org_id TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('planned', 'created', 'uploaded', 'closed', 'done')),
    created_at INTEGER NOT NULL,
    closed_at INTEGER
) STRICT;

CREATE TABLE archive (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
`;
