import { AsyncResource } from 'node:async_hooks';
import { globSync } from 'node:fs';
import path from 'node:path';
import { after, suite } from 'node:test';
import { pathToFileURL } from 'node:url';

/** How long a process may go on after its last test: as long as any connection that is kept alive. */
const TO_END_MS = 30_000;

/**
 * Runs test files in this one process, one after the other, each as a suite: its hooks are those of its own tests. The process
 * fails where a pattern names no file, where a file was not run to its end, and where something that a test left open keeps it alive.
 */
export function runSuites(patterns: readonly string[], toEndMs = TO_END_MS): void {
    const none = patterns.filter((pattern) => globSync(pattern).length === 0);
    if (none.length > 0) throw new Error(`There is no such test file: ${none.join(', ')}`);
    const files = globSync([...patterns]).sort();
    const left = new Set(files);
    let loaded: Promise<unknown> = Promise.resolve();
    for (const file of files) {
        suite(file, async () => {
            after(() => left.delete(file));
            // A test belongs to the suite in whose context it is made: that of no other file, whatever both wait for.
            const load = AsyncResource.bind(() => import(pathToFileURL(path.resolve(file)).href));
            loaded = loaded.catch(() => undefined).then(load);
            await loaded;
        });
    }

    // A test that ends the process would take the files after it along, unheard.
    process.on('exit', () => {
        if (left.size === 0) return;
        console.error(`Not run to the end: ${[...left].join(', ')}`);
        process.exitCode = 1;
    });
    after(() => void setTimeout(tellWhatIsOpen, toEndMs).unref());
}

function tellWhatIsOpen(): void {
    console.error(`Left open by a test: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
}
