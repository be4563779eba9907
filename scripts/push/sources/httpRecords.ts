import type { IncomingMessage } from 'node:http';
import { formatOf } from '../intake/index.ts';
import type { RawRecord } from '../outbox/index.ts';

/**
 * The records of a post: one, or with the content type of NDJSON one on each line, as log forwarders send them. Lines beyond
 * one more than `most` are not looked at.
 */
export function recordsOf(request: IncomingMessage, body: Buffer, most: number): readonly RawRecord[] {
    const name = uuidOf(request.url ?? '/');
    const lines = /^application\/(?:x-)?(?:ndjson|jsonl)\b/i.test(request.headers['content-type'] ?? '')
        ? linesOf(body, most + 1)
        : [body];
    return lines.map((bytes, index) => ({
        source: 'http',
        name: lines.length === 1 ? name : `${name}, line ${index + 1}`,
        format: formatOf(bytes),
        bytes
    }));
}

const LONGEST_NAME = 100;

function uuidOf(url: string): string {
    const query = url.indexOf('?');
    const uuid = query < 0 ? null : new URLSearchParams(url.slice(query)).get('uuid');
    return uuid?.slice(0, LONGEST_NAME).toWellFormed() || 'no uuid';
}

function linesOf(body: Buffer, most: number): readonly Buffer[] {
    const lines: Buffer[] = [];
    for (let from = 0; from < body.length && lines.length < most;) {
        const end = body.indexOf(0x0a, from);
        const line = body.subarray(from, end < 0 ? body.length : end);
        if (line.some((byte) => byte > 0x20)) {
            lines.push(line);
        }
        from = end < 0 ? body.length : end + 1;
    }
    return lines;
}
