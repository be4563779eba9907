import { AsyncResource } from 'node:async_hooks';
import { globSync } from 'node:fs';
import path from 'node:path';
import { after, suite } from 'node:test';
import { pathToFileURL } from 'node:url';

/** Runs test files in this one process, one after the other, each as a suite: its hooks are those of its own tests. */
export function runSuites(patterns: readonly string[]): void {
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
        if (files.length > 0 && left.size === 0) return;
        console.error(`Not run to the end: ${[...left].join(', ') || 'there is no such file'}`);
        process.exitCode = 1;
    });
}
