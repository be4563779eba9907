import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { ServeConfig } from './config.ts';
import { readSecret, type SecretPlace } from './secret.ts';

/** A configuration whose paths begin at a folder, as those of a file do at its own. */
export function placesFrom(config: ServeConfig, folder: string): ServeConfig {
    const at = (file: string): string => path.resolve(folder, file);
    const secretAt = <Place extends SecretPlace>(place: Place): Place =>
        'file' in place ? { ...place, file: at(place.file) } : place;
    const filesAt = <Files extends object>(files: Files): Files =>
        mapValues(files, (file) => (typeof file === 'string' ? at(file) : file));
    const { spool, http, rabbitmq } = config.sources;
    return {
        ...config,
        outbox: at(config.outbox),
        org: orgFrom(config.org, secretAt),
        sources: {
            ...config.sources,
            ...(spool && {
                spool: {
                    ...spool,
                    folder: at(spool.folder),
                    ...(spool.done !== undefined && spool.done !== 'delete' && { done: at(spool.done) })
                }
            }),
            ...(http && {
                http: {
                    ...http,
                    ...(http.secret && { secret: secretAt(http.secret) }),
                    ...(http.tls && { tls: filesAt(http.tls) })
                }
            }),
            ...(rabbitmq && {
                rabbitmq: {
                    ...rabbitmq,
                    ...(rabbitmq.password && { password: secretAt(rabbitmq.password) }),
                    tls: filesAt(rabbitmq.tls)
                }
            })
        }
    };
}

function orgFrom(org: ServeConfig['org'], secretAt: (place: SecretPlace) => SecretPlace): ServeConfig['org'] {
    if ('token' in org) {
        return { ...org, token: secretAt(org.token) };
    }
    if ('jwt' in org) {
        return { jwt: { ...org.jwt, privateKey: secretAt(org.jwt.privateKey) } };
    }
    if ('clientCredentials' in org) {
        const { clientCredentials } = org;
        return { clientCredentials: { ...clientCredentials, clientSecret: secretAt(clientCredentials.clientSecret) } };
    }
    return org;
}

function mapValues<Values extends object>(values: Values, map: (value: unknown) => unknown): Values {
    // Safe: `map` gives each value its own kind.
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)])) as Values;
}

/** What a configuration names and is not there, all of it at once: secrets and files of TLS, each with its setting. */
export async function missingPlaces(config: ServeConfig): Promise<readonly string[]> {
    const { org } = config;
    const { http, rabbitmq } = config.sources;
    const secrets: readonly (readonly [string, SecretPlace | undefined])[] = [
        ['org.token', 'token' in org ? org.token : undefined],
        ['org.jwt.privateKey', 'jwt' in org ? org.jwt.privateKey : undefined],
        [
            'org.clientCredentials.clientSecret',
            'clientCredentials' in org ? org.clientCredentials.clientSecret : undefined
        ],
        ['sources.http.secret', http?.secret],
        ['sources.rabbitmq.password', rabbitmq?.password]
    ];
    const files = [
        ...Object.entries(http?.tls ?? {}).map(([name, file]) => [`sources.http.tls.${name}`, file] as const),
        ...Object.entries(rabbitmq?.tls ?? {}).map(([name, file]) => [`sources.rabbitmq.tls.${name}`, file] as const)
    ];
    const problems = await Promise.all([
        ...secrets.map(([setting, place]) => place && problemOf(setting, () => readSecret(place))),
        ...files.map(([setting, file]) => file && problemOf(setting, () => access(file, constants.R_OK)))
    ]);
    return problems.flatMap((problem) => problem || []);
}

async function problemOf(setting: string, look: () => Promise<unknown>): Promise<string | undefined> {
    try {
        await look();
        return undefined;
    } catch (error) {
        return `${setting}: ${reasonOf(error as NodeJS.ErrnoException)}`;
    }
}

function reasonOf({ code, path: file, message }: NodeJS.ErrnoException): string {
    switch (code) {
        case 'ENOENT':
            return `there is no file ${file}`;
        case 'EACCES':
            return `this user may not read ${file}`;
        case 'EISDIR':
            return 'a folder stands where a file should';
        default:
            return message;
    }
}
