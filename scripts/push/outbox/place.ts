import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The file behind all links, also where it is not there yet: an outbox has one lock, whatever leads to it. */
export function behindLinks(file: string, most = 40): string {
    try {
        return realpathSync(file);
    } catch {
        const folder = path.dirname(file);
        const target = most > 0 ? linkOf(file) : undefined;
        return target !== undefined
            ? behindLinks(path.resolve(folder, target), most - 1)
            : folder === file
              ? file
              : path.join(behindLinks(folder, most - 1), path.basename(file));
    }
}

function linkOf(file: string): string | undefined {
    try {
        return readlinkSync(file);
    } catch {
        return undefined;
    }
}
