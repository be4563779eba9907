import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Bytes that the data of one job may have. */
const MAX_UPLOAD = 150 * 1024 * 1024;

/** The data of a job has more bytes than a job may have. */
export class UploadTooLarge extends Error {}

function bounded(limit: number): Transform {
    let bytes = 0;
    return new Transform({
        transform(chunk: Buffer, _, done) {
            bytes += chunk.length;
            if (bytes > limit) done(new UploadTooLarge('The data of a job takes 150 MB at most.'));
            else done(null, chunk);
        }
    });
}

/** Ends at bytes that are no UTF-8, which would be kept as other letters than were sent. */
function utf8Only(): Transform {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const check = (work: () => string): Error | undefined => {
        try {
            work();
            return undefined;
        } catch {
            return new Error('it is not UTF-8');
        }
    };
    return new Transform({
        transform(chunk: Buffer, _, done) {
            done(
                check(() => decoder.decode(chunk, { stream: true })),
                chunk
            );
        },
        flush(done) {
            done(check(() => decoder.decode()));
        }
    });
}

async function* bytesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) yield part.value;
}

/**
 * Writes a request's body to a file as it arrives, unpacked where it comes packed; memory stays flat.
 * @throws UploadTooLarge beyond 150 MB (unpacked); Error where the body does not arrive in full, cannot be unpacked or is not UTF-8
 */
export async function saveUpload(request: Request, file: string, limit = MAX_UPLOAD): Promise<void> {
    const body = Readable.from(bytesOf(request.body));
    const target = createWriteStream(file, { flush: true });
    if (request.headers.get('content-encoding') === 'gzip')
        await pipeline(body, createGunzip(), bounded(limit), utf8Only(), target);
    else await pipeline(body, bounded(limit), utf8Only(), target);
}
