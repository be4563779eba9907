import { z } from 'zod';
import { DIAL_TYPES } from '../classify/index.ts';
import { readCountry } from '../fields/index.ts';

/** A secret that stands in a file or in the environment, never in the configuration itself. */
const secret = z.union([z.strictObject({ file: z.string().min(1) }), z.strictObject({ env: z.string().min(1) })]);

export type SecretPlace = z.infer<typeof secret>;

const address = z
    .url({ protocol: /^https?$/, error: 'is the address of the org, such as https://example.my.salesforce.com' })
    .refine((url) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`, {
        error: 'is the address alone, with nothing after the host and no password before it'
    });

const orgSchema = z.union(
    [
        z.strictObject({ targetOrg: z.string().min(1) }),
        z.strictObject({ url: address, token: secret }),
        z.strictObject({
            jwt: z.strictObject({
                clientId: z.string().min(1),
                username: z.string().min(1),
                privateKey: secret,
                loginUrl: address.default('https://login.salesforce.com'),
                audience: z.string().optional()
            })
        }),
        z.strictObject({
            clientCredentials: z.strictObject({ clientId: z.string().min(1), clientSecret: secret, url: address })
        })
    ],
    { error: 'is one of targetOrg, url with token, jwt, clientCredentials; see docs/push.md' }
);

const dialType = z.string().refine((given) => DIAL_TYPES.some((known) => known.toLowerCase() === given.toLowerCase()), {
    error: `is one of ${DIAL_TYPES.join(', ')}`
});

const spoolSchema = z.strictObject({
    folder: z.string().min(1),
    /** Where taken files go: a folder, or `delete`. By default `<folder>.done`. */
    done: z.string().min(1).optional(),
    everySeconds: z.number().positive().max(3600).default(1)
});

const httpSchema = z
    .strictObject({
        host: z.string().min(1).default('127.0.0.1'),
        port: z.int().min(0).max(65_535),
        secret: secret.optional(),
        /** Files in PEM. With `clientCa` only switches with a certificate of that authority are let in. */
        tls: z
            .strictObject({
                certificate: z.string().min(1),
                key: z.string().min(1),
                clientCa: z.string().min(1).optional()
            })
            .optional(),
        largestMegabytes: z.number().positive().max(64).default(16),
        inHandMegabytes: z.number().positive().max(4096).default(256),
        recordsPerSecond: z.number().positive().default(20_000)
    })
    .refine(({ host, secret: given, tls }) => given !== undefined || tls?.clientCa !== undefined || isLoopback(host), {
        error: 'needs a secret, or tls with clientCa, since it can be reached from other machines',
        path: ['secret']
    });

function isLoopback(host: string): boolean {
    return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

const rabbitmqSchema = z
    .strictObject({
        url: z
            .url({
                protocol: /^amqps?$/,
                error: 'is the address of the broker, such as amqps://broker.example:5671/calls'
            })
            .refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), {
                error: 'holds no user and no password: they are `user` and `password`'
            }),
        user: z.string().min(1).default('guest'),
        password: secret.optional(),
        tls: z
            .strictObject({
                ca: z.string().min(1).optional(),
                certificate: z.string().min(1).optional(),
                key: z.string().min(1).optional()
            })
            .prefault({}),
        queue: z.string().min(1).max(200).default('phone-events'),
        /** By default `<queue>.dead`. */
        deadLetters: z.string().min(1).max(200).optional(),
        deliveryLimit: z.int().min(1).default(1000),
        prefetch: z.int().min(10).max(2000).default(1000),
        partitions: z.int().min(0).max(256).default(0),
        largestMegabytes: z.number().positive().max(64).default(16),
        bindings: z
            .array(z.strictObject({ exchange: z.string().min(1), routingKey: z.string().default('#') }))
            .default([])
    })
    .refine(({ user, password }) => password !== undefined || user === 'guest', {
        error: 'is needed: where it stands, as { "file": … } or { "env": … }',
        path: ['password']
    });

const SOURCES = z.strictObject({
    spool: spoolSchema.optional(),
    http: httpSchema.optional(),
    rabbitmq: rabbitmqSchema.optional()
});

/** The configuration of `phone-events serve`. Paths are taken from the file's own folder. */
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
    leaveOut: z
        .strictObject({
            queues: z.array(z.string()).default([]),
            dialTypes: z.array(dialType).default([]),
            users: z.array(z.string()).default([])
        })
        .prefault({}),
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

/** Reads a configuration, or tells everything that is wrong with it at once. */
export function readConfig(text: string): { readonly config: ServeConfig } | { readonly problems: readonly string[] } {
    let json: unknown;
    try {
        json = JSON.parse(text);
    } catch (error) {
        return { problems: [`It is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
    }
    const parsed = configSchema.safeParse(json);
    return parsed.success
        ? { config: parsed.data }
        : { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`) };
}
