import type { Leg } from '../types.ts';

/** One conversation of a call: the caller's leg, and the leg that answered it, where the records hold it. */
export interface Conversation {
    readonly uuid: string;
    readonly instance: number;
    readonly instances: number | undefined;
    /** Whether it is the caller's last, which is the one that the caller's own record tells of. */
    readonly last: boolean;
    readonly caller: Leg;
    readonly answered: Leg | undefined;
    readonly legs: readonly Leg[];
}
