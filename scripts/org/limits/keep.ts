import { isKept } from '../store/index.ts';
import type { Org } from '../types.ts';
import { usageOf } from './usage.ts';

/** Milliseconds between writing down what was used: that much is forgotten by a kill. */
const EVERY = 1_000;
const TABLE =
    'CREATE TABLE IF NOT EXISTS "local.usage" (name TEXT PRIMARY KEY, window INTEGER NOT NULL, count REAL NOT NULL) STRICT';

/** Takes back what a kept org had used, and writes down what it uses from now on. Gives the function that ends it. */
export function keepUsage(org: Org): () => void {
    if (!isKept(org.db)) return () => undefined;
    const usage = usageOf(org);
    org.db.exec(TABLE);
    const rows = org.db.prepare('SELECT name, window, count FROM "local.usage"').all();
    usage.restore(
        Object.fromEntries(rows.map((row) => [String(row['name']), [Number(row['window']), Number(row['count'])]]))
    );
    const save = org.db.prepare(
        'INSERT INTO "local.usage" VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET window = excluded.window, count = excluded.count'
    );
    let saved = JSON.stringify(usage.dump());
    const saveChanged = (): void => {
        const now = usage.dump();
        const text = JSON.stringify(now);
        if (text === saved) return;
        try {
            for (const [name, [window, count]] of Object.entries(now)) save.run(name, window, count);
            saved = text;
        } catch {
            // a full disk is told to whoever writes records; counting goes on in memory
        }
    };
    const timer = setInterval(saveChanged, EVERY).unref();
    return () => {
        clearInterval(timer);
        saveChanged();
    };
}
