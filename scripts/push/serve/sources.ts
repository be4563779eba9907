import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { httpSource, rabbitmqSource, spoolSource, type HttpOptions, type Source } from '../sources/index.ts';
import type { ServeConfig } from './config.ts';
import { readSecret } from './secret.ts';

type Sources = ServeConfig['sources'];

/** The sources of a configuration, not started yet. Rejects where a secret or a certificate is not at its place. */
export async function sourcesOf({ spool, http, rabbitmq }: Sources): Promise<readonly Source[]> {
    const sources = [
        spool === undefined ? undefined : spoolOf(spool),
        http === undefined ? undefined : await httpOf(http),
        rabbitmq === undefined ? undefined : await rabbitmqOf(rabbitmq)
    ];
    return sources.filter((source) => source !== undefined);
}

function spoolOf({ folder, done, everySeconds }: NonNullable<Sources['spool']>): Source {
    return spoolSource({ folder, done: done ?? `${path.resolve(folder)}.done`, everyMs: everySeconds * 1000 });
}

async function httpOf(http: NonNullable<Sources['http']>): Promise<Source> {
    return httpSource({
        host: http.host,
        port: http.port,
        secret: http.secret === undefined ? undefined : await readSecret(http.secret),
        tls: await tlsOf(http.tls),
        largestBytes: http.largestMegabytes * MEGABYTE,
        inHandBytes: http.inHandMegabytes * MEGABYTE,
        rate: http.recordsPerSecond
    });
}

async function tlsOf(tls: NonNullable<Sources['http']>['tls']): Promise<HttpOptions['tls']> {
    return (
        tls && {
            cert: await readFile(tls.certificate, 'utf8'),
            key: await readFile(tls.key, 'utf8'),
            clientCa: await textOf(tls.clientCa)
        }
    );
}

const MEGABYTE = 1024 * 1024;

async function rabbitmqOf(rabbitmq: NonNullable<Sources['rabbitmq']>): Promise<Source> {
    const { password, tls, deadLetters, largestMegabytes, ...options } = rabbitmq;
    return rabbitmqSource({
        ...options,
        // The user that every broker has, for this machine alone.
        password: password === undefined ? 'guest' : await readSecret(password),
        tls: { ca: await textOf(tls.ca), cert: await textOf(tls.certificate), key: await textOf(tls.key) },
        deadLetters: deadLetters ?? `${options.queue}.dead`,
        largestBytes: largestMegabytes * MEGABYTE
    });
}

function textOf(file: string | undefined): Promise<string> | undefined {
    return file === undefined ? undefined : readFile(file, 'utf8');
}
