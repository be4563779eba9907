import { z } from 'zod';
import { DIAL_TYPES } from '../classify/index.ts';
import { readCountry } from '../fields/index.ts';
import { orgSchema } from './orgConfig.ts';
import { SOURCES } from './sourceConfig.ts';
import { wordsFor } from './words.ts';

const dialType = z.string().refine((given) => DIAL_TYPES.some((known) => known.toLowerCase() === given.toLowerCase()), {
    error: `is one of ${DIAL_TYPES.join(', ')}`
});

const names = z.strictObject({
    queues: z.array(z.string()).default([]),
    dialTypes: z.array(dialType).default([]),
    users: z.array(z.string()).default([])
});

/** The configuration of `phone-events serve`. `placesFrom` takes its paths from the file's own folder. */
export const configSchema = z.strictObject({
    outbox: z.string().min(1),
    org: orgSchema,
    sources: SOURCES.refine((sources) => Object.keys(sources).length > 0, {
        error: `needs at least one of ${Object.keys(SOURCES.shape).join(', ')}`
    }),
    namespace: z
        .string()
        .regex(/^([A-Za-z][A-Za-z0-9_]{0,14})?$/, { error: 'is at most 15 letters and digits' })
        .default(''),
    country: z
        .string()
        .refine((name) => readCountry(name) !== undefined, { error: "is a country's two letters, such as GB" })
        .optional(),
    /** What is not logged. */
    leaveOut: names.prefault({}),
    /** What alone is logged, by each list that names anything. */
    include: names.prefault({}),
    sending: z
        .strictObject({
            lingerSeconds: z.number().min(0).max(3600).default(5),
            longestLingerSeconds: z.number().min(0).max(86_400).default(300),
            allocationShare: z.number().positive().max(1).default(0.8),
            lanes: z.int().min(1).max(25).default(4),
            /** The first wait after the org refused everything: a token, the day's requests, no room. It doubles up to a quarter of an hour. */
            probeSeconds: z.number().min(0.1).max(900).default(15),
            bulkAbove: z.int().min(1000).default(10_000)
        })
        .prefault({}),
    /** Where metrics and health are shown. They tell figures only, and ask for no secret: keep them on the loopback address. */
    monitor: z
        .strictObject({
            host: z.string().min(1).default('127.0.0.1'),
            port: z.int().min(0).max(65_535),
            /** An event that waits longer makes the writer not ready. */
            lateMinutes: z.number().positive().default(15)
        })
        .optional(),
    /** The name in the ledger; by default the machine's. */
    writer: z.string().min(1).max(80).optional(),
    ledger: z.boolean().default(true),
    keepHours: z.number().positive().default(72),
    linkMinutes: z.number().positive().default(15),
    logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
});

export type ServeConfig = z.infer<typeof configSchema>;

type Read<Config> = { readonly config: Config } | { readonly problems: readonly string[] };

/** Reads a configuration, or tells everything that is wrong with it at once. */
export function readConfig(text: string): Read<ServeConfig> {
    return readSettings(text, configSchema);
}

const placeSchema = configSchema.pick({ outbox: true }).loose();

/** Reads of a configuration where the outbox is, whatever else is in it. */
export function readOutboxPlace(text: string): Read<Pick<ServeConfig, 'outbox'>> {
    return readSettings(text, placeSchema);
}

function readSettings<Config>(text: string, schema: z.ZodType<Config>): Read<Config> {
    let json: unknown;
    try {
        json = JSON.parse(text);
    } catch (error) {
        return { problems: [`It is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
    }
    const parsed = schema.safeParse(json, { error: wordsFor });
    return parsed.success
        ? { config: parsed.data }
        : { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'it'} ${message}`) };
}
