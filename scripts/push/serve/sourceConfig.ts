import { z } from 'zod';
import { isLoopback } from '../auth/index.ts';
import { secret } from './secret.ts';

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
        recordsPerSecond: z.number().min(1).default(20_000)
    })
    .refine(({ host, secret: given, tls }) => given !== undefined || tls?.clientCa !== undefined || isLoopback(host), {
        error: 'needs a secret, or tls with clientCa, since it can be reached from other machines',
        path: ['secret']
    });

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

/** The sources of a configuration, by their names. */
export const SOURCES = z.strictObject({
    spool: spoolSchema.optional(),
    http: httpSchema.optional(),
    rabbitmq: rabbitmqSchema.optional()
});
