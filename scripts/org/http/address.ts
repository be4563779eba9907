import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Names a browser or client on this machine reaches the server by. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** An address as it stands in a URL and in the header Host. */
function inUrl(host: string): string {
    return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}

/** All addresses of this machine that others may reach it by. */
function outside(): readonly string[] {
    return Object.values(networkInterfaces())
        .flatMap((all) => all ?? [])
        .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
        .map(({ address }) => address);
}

/** What a server that listens on `host` is called by: itself, this machine's loopback, and all there is for 0.0.0.0 and ::. */
export function namesOf(host: string): readonly string[] {
    const all = host === '0.0.0.0' || host === '::' ? [...outside(), hostname()] : [host];
    return [...new Set([...LOOPBACK, ...all.map(inUrl)])];
}

/** The address that others open: the first of this machine's own where it listens on all of them. */
export function urlOf(host: string, port: number): string {
    const any = host === '0.0.0.0' || host === '::';
    return `http://${inUrl(any ? (outside()[0] ?? '127.0.0.1') : host)}:${port}`;
}
