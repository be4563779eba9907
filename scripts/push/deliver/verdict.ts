import type { OutboundRecord } from '../fields/index.ts';
import type { Failure, RoundResult } from '../send/index.ts';
import type { Loaded, Parent } from './flush.ts';

/** What one exchange with the org made of a row. */
export type Verdict = { readonly loaded: Loaded } & (
    | { readonly kind: 'delivered' }
    | Dead
    /** Refused for a permission, with too few others to tell whether the user has it: nobody's fault yet. */
    | (Omit<Dead, 'kind'> & { readonly kind: 'suspect' })
    | {
          readonly kind: 'again';
          readonly code: string;
          readonly reason: string;
          /** Whether to wait before it goes again. */
          readonly wait: boolean;
          /** How long at least, in milliseconds; as its attempts say where undefined. */
          readonly waitMs?: number;
          /** Whether the row itself was refused, rather than the request it was in. */
          readonly counts: boolean;
          /** Parents that the org turned out not to have. */
          readonly absent: readonly Parent[];
      }
);

interface Dead {
    readonly kind: 'dead';
    readonly code: string;
    readonly reason: string;
    readonly fields: readonly string[];
}

/** What the org's answer to one row means, where the row need not go with fewer others. */
export function verdictOf(loaded: Loaded, result: Exclude<RoundResult, { kind: 'split' | 'stopped' }>): Verdict {
    switch (result.kind) {
        case 'again': {
            const { code, message: reason } = result.refusal;
            const absent = lost(loaded, result.record);
            return { kind: 'again', loaded, code, reason, wait: result.wait, counts: true, absent };
        }
        case 'rejected': {
            const { code, message: reason, fields } = result;
            return { kind: 'dead', loaded, code, reason, fields };
        }
        case 'unsent':
            return unsentVerdict(loaded, result.failure);
        default:
            return { kind: 'delivered', loaded };
    }
}

/** A row that no answer is about: it goes again as it is, when the org takes something again. */
export function unsentVerdict(loaded: Loaded, { code, message: reason }: Pick<Failure, 'code' | 'message'>): Verdict {
    return { kind: 'again', loaded, code, reason, wait: true, counts: false, absent: [] };
}

/** A row that was refused as a whole, with nothing beside it. */
export function unreadVerdict(loaded: Loaded, { code, message: reason }: Pick<Failure, 'code' | 'message'>): Verdict {
    return { kind: 'dead', loaded, code, reason, fields: [] };
}

/** The parents that a record was sent with and is to be sent without. */
function lost({ outbound }: Loaded, next: OutboundRecord): readonly Parent[] {
    return Object.entries(outbound.references)
        .filter(([field]) => next.references[field] === undefined)
        .map(([, { object, externalId, key }]) => ({ object, key: String(key), external_id: externalId }));
}
