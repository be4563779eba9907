import type { Sender } from '../deliver/index.ts';
import { callsInOrg, type Failure, type InOrg } from '../send/index.ts';
import type { WriterOptions } from './options.ts';

/**
 * Asks the org what it has of some calls (Call_Key__c). Rejects where it does not tell, and may later; `away` hears of an org
 * that does not answer. Undefined where it answered so often without telling that the writer has to go on without.
 */
export type Ask = (keys: readonly string[], away?: (failure: Failure) => void) => Promise<InOrg | undefined>;

/** An org that answers but does not tell, or refuses to, is asked so often. */
const TRIES = 5;

/** Questions about calls to the org of a writer, counted together. */
export function asking(
    { client, names, listener }: Pick<WriterOptions, 'client' | 'names' | 'listener'>,
    sender: Pick<Sender, 'room'>
): Ask {
    let untold = 0;
    return async (keys, away) => {
        if (sender.room() === 0) {
            throw new Error('Sending is paused.');
        }
        const told = await callsInOrg(keys, client, names);
        if (!('failure' in told)) {
            untold = 0;
            return told;
        }
        const { failure } = told;
        const error = new Error(`${failure.code}. ${failure.message} ${failure.remedy}`);
        // A refusal may be of the question alone: where it is not, sending pauses by itself.
        const isAway = failure.kind !== 'request' && failure.kind !== 'refused';
        untold = isAway ? 0 : untold + 1;
        if (isAway) {
            away?.(failure);
        }
        if (untold < TRIES) {
            throw error;
        }
        listener?.troubled?.(error);
        return undefined;
    };
}
