/** Why the outbox cannot be used. `message` says what happened and what to do. */
export class OutboxProblem extends Error {
    readonly kind: 'inUse' | 'damaged' | 'full' | 'unusable';

    constructor(kind: OutboxProblem['kind'], message: string, cause?: unknown) {
        super(message, { cause });
        this.name = 'OutboxProblem';
        this.kind = kind;
    }
}

// SQLite's result codes (sqlite.org/rescode.html); the low byte is the primary one.
const BUSY = 5;
const READONLY = 8;
const IO = 10;
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
const FULL = 13;
const CANNOT_OPEN = 14;

/** SQLite's primary result code of an error, undefined where it is no error of SQLite. */
export function sqliteCode(error: unknown): number | undefined {
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
    return typeof code === 'number' ? code & 0xff : undefined;
}

/** What an error of SQLite means for whoever runs the writer; an error of another kind stays as it is. */
export function toOutboxProblem(error: unknown, path: string): unknown {
    const code = sqliteCode(error);
    if (code === undefined || error instanceof OutboxProblem) {
        return error;
    }
    const said = error instanceof Error ? error.message : String(error);
    if (DAMAGED.has(code)) {
        return new OutboxProblem(
            'damaged',
            `The outbox ${path} is damaged (${said}). Nothing was changed. Move the file and those beside it (-wal, -shm) away, start again, and feed the records of the last hours once more: what the org has stays one row.`,
            error
        );
    }
    if (code === FULL || code === IO) {
        return new OutboxProblem(
            'full',
            `The outbox ${path} cannot be written (${said}). Make room on its disk; what was accepted is safe.`,
            error
        );
    }
    if (code === BUSY) {
        return new OutboxProblem(
            'inUse',
            `The outbox ${path} is busy: another program writes to it. Try again.`,
            error
        );
    }
    const remedy =
        code === CANNOT_OPEN || code === READONLY
            ? 'Check that its folder exists and that this user may write there.'
            : 'Check the file.';
    return new OutboxProblem('unusable', `The outbox ${path} cannot be used (${said}). ${remedy}`, error);
}
