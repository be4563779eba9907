import type { CallBrief, Miss } from 'c/phoneEventModel';
import { anAttempt, ARRIVAL } from './calls';

/** A lost inbound call of a caller who can be called back; with changes. */
export function aBrief(changes: Partial<CallBrief> = {}): CallBrief {
    return {
        id: 'a01000000000001AAA',
        name: 'CR-000000042',
        startedAt: ARRIVAL,
        inbound: true,
        number: '+441632960001',
        queueName: 'Sales',
        outcome: 'Lost',
        ...changes
    };
}

/** Ada missed a call of Sales, which was lost; with changes. */
export function aMiss(changes: Partial<Miss> = {}): Miss {
    return { ...anAttempt(), call: aBrief(), queueId: undefined, ...changes };
}
