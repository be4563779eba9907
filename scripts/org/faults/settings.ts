import { z } from 'zod';

const SHARE = z.number().min(0).max(1);
const MILLISECONDS = z.int().min(0).max(600_000);

/** Something that begins by chance and then lasts: for that many requests, or for that time. One request where neither is said. */
const BURST = z.union([
    SHARE.transform((share) => ({ share })),
    z.strictObject({
        share: SHARE,
        requests: z.int().min(1).optional(),
        milliseconds: MILLISECONDS.optional()
    })
]);

/** Settings as JSON brings them; shares are of 1, times are in milliseconds. */
export const FAULT_SETTINGS = z.strictObject({
    /** The same seed and the same requests give the same faults. */
    seed: z.int().default(1),
    /** Beginnings of addresses below `/services/data/vXX.0/` that faults are limited to; everywhere where absent. */
    only: z.array(z.string().min(1)).optional(),
    /** Time that every answer takes longer: fixed, or spread evenly around it by the jitter. */
    latency: z
        .union([
            MILLISECONDS.transform((milliseconds) => ({ milliseconds, jitter: 0 })),
            z.strictObject({ milliseconds: MILLISECONDS, jitter: MILLISECONDS.default(0) })
        ])
        .optional(),
    /** 503 SERVER_UNAVAILABLE. */
    unavailable: BURST.optional(),
    /** 403 REQUEST_LIMIT_EXCEEDED. */
    limited: BURST.optional(),
    /** The connection is cut before anything is done. */
    lostRequest: SHARE.optional(),
    /** The connection is cut after everything was committed, before the answer. */
    lostAnswer: SHARE.optional(),
    /** The connection is cut half-way through the answer; everything was committed. */
    cutAnswer: SHARE.optional(),
    /** UNABLE_TO_LOCK_ROW on single records. */
    locked: SHARE.optional(),
    /** 401 INVALID_SESSION_ID from then on, until the client gets a new token: by chance, or after that many requests. */
    expired: z
        .union([SHARE.transform((share) => ({ share })), z.strictObject({ afterRequests: z.int().min(1) })])
        .optional(),
    /** STORAGE_LIMIT_EXCEEDED on every new record. */
    storageFull: z.boolean().optional(),
    /** The day's allocation of events is used up: subscribers are refused. */
    eventsExhausted: z.boolean().optional()
});

/** What goes wrong on request, and how often. */
export type FaultSettings = z.infer<typeof FAULT_SETTINGS>;

/** Settings as a caller may write them: short forms and defaults left out. */
export type FaultInput = z.input<typeof FAULT_SETTINGS>;

/** What begins by chance and then lasts. */
export type Burst = Extract<NonNullable<FaultSettings['limited']>, { share: number }> & {
    readonly requests?: number | undefined;
    readonly milliseconds?: number | undefined;
};
