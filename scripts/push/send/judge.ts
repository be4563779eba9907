import { withoutReference, type OutboundRecord } from '../fields/index.ts';
import type { Failure } from './answer.ts';
import type { RecordAnswer, Refusal } from './composite.ts';
import { isDoubled, isPassing, missingParents } from './errors.ts';

/** What became of one record. */
export type Delivery =
    | { readonly kind: 'created' | 'updated'; readonly record: OutboundRecord }
    | {
          readonly kind: 'rejected';
          readonly record: OutboundRecord;
          readonly code: string;
          readonly message: string;
          readonly fields: readonly string[];
      }
    /** Never answered for: the org could not be reached, or would take no more. */
    | { readonly kind: 'unsent'; readonly record: OutboundRecord; readonly failure: Failure };

/** What one request did with a record. */
export type RoundResult =
    | Delivery
    /** It goes again, perhaps without a lookup. */
    | { readonly kind: 'again'; readonly record: OutboundRecord; readonly refusal: Refusal; readonly wait: boolean }
    /** It goes again, with fewer others: its list was not read, or another record has the same key. */
    | { readonly kind: 'split'; readonly record: OutboundRecord; readonly refusal: Refusal }
    /** The org takes nothing of the kind at all. */
    | { readonly kind: 'stopped'; readonly record: OutboundRecord; readonly refusal: Refusal };

/** Decides for each record what its answer means. Records and answers have the same order. */
export function judge(records: readonly OutboundRecord[], answers: readonly RecordAnswer[]): readonly RoundResult[] {
    const waitingFor = new Set(
        records
            .filter((record, index) => isWaiting(record, answers[index]))
            .map(({ object, key }) => `${object} ${key}`)
    );
    const doubled = answers.filter(isDoubled).length > 1;
    return records.map((record, index): RoundResult => {
        const answer = answers[index] ?? UNANSWERED;
        if (answer.ok) {
            return { kind: answer.created ? 'created' : 'updated', record };
        }
        if (record.stub && answer.code === 'DUPLICATE_VALUE') {
            return { kind: 'updated', record };
        }
        if (answer.list === 'stopped') {
            return { kind: 'stopped', record, refusal: answer };
        }
        if (answer.list === 'unread' || (doubled && isDoubled(answer))) {
            return { kind: 'split', record, refusal: answer };
        }
        const missing = missingParents(record, answer);
        if (missing.length > 0) {
            // The parent itself was locked or not read a moment ago: it comes again in the next round, and the child with it.
            const comes = missing.some(([, { object, key }]) => waitingFor.has(`${object} ${key}`));
            return comes
                ? { kind: 'again', record, refusal: answer, wait: true }
                : { kind: 'again', record: missing.reduce(dropMissing, record), refusal: answer, wait: false };
        }
        return isPassing(answer) ? { kind: 'again', record, refusal: answer, wait: true } : rejected(record, answer);
    });
}

const UNANSWERED: Refusal = {
    ok: false,
    code: 'UNANSWERED',
    message: 'The org said nothing of this record.',
    fields: []
};

function isWaiting(record: OutboundRecord, answer: RecordAnswer | undefined): boolean {
    if (record.stub && answer?.ok === false && answer.code === 'DUPLICATE_VALUE') {
        return false;
    }
    return answer !== undefined && !answer.ok && (answer.list !== undefined || isPassing(answer));
}

function dropMissing(
    record: OutboundRecord,
    [field, { object, key }]: readonly [string, { object: string; key: string | number }]
) {
    return withoutReference(record, field, unknownParent(field, object, key));
}

/** The words for a lookup that was left empty. */
export function unknownParent(field: string, object: string, key: string | number): string {
    return `${field} left empty: the org has no ${object} with the key ${key}.`;
}

/** A record that the org will not have. */
export function rejected(record: OutboundRecord, { code, message, fields }: Refusal): Delivery {
    return { kind: 'rejected', record, code, message, fields };
}
