import { addAbsent, setResults, UPLOADED, type Database, type OutgoingRow, type RowResult } from '../outbox/index.ts';
import { backoffMs, judge, type RecordAnswer } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { load, type Loaded } from './flush.ts';

export interface JobSettling {
    readonly database: Database;
    readonly clock: { readonly now: () => Instant };
    readonly random: () => number;
}

/** Rows of one commit: a longer one would keep new records waiting. */
const ROWS_A_COMMIT = 2000;

/** What was absent when the data went up is kept with the rows; no answer tells of it. */
const NONE: ReadonlySet<string> = new Set();

/** Writes down what became of the rows that the job answered for; the others are released to be sent again. */
export function settleJob(
    rows: readonly OutgoingRow[],
    answers: ReadonlyMap<string, RecordAnswer>,
    options: JobSettling
): void {
    const { database, clock, random } = options;
    const answered = rows.flatMap((row) => {
        const answer = answers.get(row.key);
        return answer === undefined ? [] : [{ loaded: load(row, NONE), answer }];
    });
    for (let at = 0; at < answered.length; at += ROWS_A_COMMIT) {
        const part = answered.slice(at, at + ROWS_A_COMMIT);
        const judged = judge(
            part.map(({ loaded }) => loaded.outbound),
            part.map(({ answer }) => answer)
        );
        const now = clock.now();
        database.transaction(() => {
            setResults(
                database,
                part.map(({ loaded }, index) => toResult(loaded, judged[index], now, random)),
                now
            );
            addAbsent(
                database,
                part.flatMap(({ loaded }, index) => lostParents(loaded, judged[index])),
                now
            );
        });
    }
}

type Judged = ReturnType<typeof judge>[number] | undefined;

function toResult({ row }: Loaded, judged: Judged, now: Instant, random: () => number): RowResult {
    const { id, attempts } = row;
    const version = UPLOADED;
    switch (judged?.kind) {
        case 'created':
        case 'updated':
            return { id, version, kind: 'delivered', dropped: undefined };
        case 'rejected':
            return { id, version, kind: 'dead', code: judged.code, reason: judged.message, fields: judged.fields };
        case 'again':
        case 'split':
        case 'stopped': {
            const { code, message } = judged.refusal;
            const wait = judged.kind !== 'again' || judged.wait;
            const nextAt = wait ? now + backoffMs(attempts + 1, random) : 0;
            return { id, version, kind: 'again', nextAt, code, reason: message, counts: true };
        }
        default:
            return {
                id,
                version,
                kind: 'again',
                nextAt: 0,
                code: 'BULK',
                reason: 'The job said nothing of it.',
                counts: true
            };
    }
}

function lostParents({ outbound }: Loaded, judged: Judged) {
    return judged?.kind !== 'again'
        ? []
        : Object.entries(outbound.references)
              .filter(([field]) => judged.record.references[field] === undefined)
              .map(([, { object, externalId, key }]) => ({ object, key: String(key), external_id: externalId }));
}
