import { readBooks, type Books } from './books.ts';
import type { Database } from './database.ts';
import { listDeadLetters, type DeadLetter } from './deadLetters.ts';
import { visitOutbox } from './open.ts';

/** An outbox in figures and lists. */
export interface OutboxReport {
    readonly books: Books;
    readonly deadLetters: readonly DeadLetter[];
}

/** Reads an outbox beside its writer, at one moment. Throws an OutboxProblem where there is none. */
export function readOutbox(path: string, object = 'Phone_Event__c'): OutboxReport {
    const { database, close } = visitOutbox(path);
    try {
        return atOneMoment(database, () => ({
            books: readBooks(database, object),
            deadLetters: listDeadLetters(database)
        }));
    } finally {
        close();
    }
}

/** Reads several things of one and the same state, whatever is written meanwhile. */
function atOneMoment<Result>(database: Database, read: () => Result): Result {
    database.exec('BEGIN');
    try {
        return read();
    } finally {
        database.exec('COMMIT');
    }
}
