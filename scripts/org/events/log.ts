import type { DatabaseSync } from 'node:sqlite';
import { usageOf } from '../limits/index.ts';
import type { Org, RecordChange } from '../types.ts';

/** Changes kept for readers that come back and ask for what they missed. */
const KEPT = 1_000;

const logs = new WeakMap<DatabaseSync, readonly RecordChange[]>();

/** What happened lately, oldest first; one log for everybody who reads events of the org. */
export function recentChanges(org: Org): readonly RecordChange[] {
    const known = logs.get(org.db);
    if (known) return known;
    const kept: RecordChange[] = [];
    logs.set(org.db, kept);
    org.onChange((change) => {
        if (change.changeType === 'PUBLISH') usageOf(org).add('publishedEvents');
        kept.push(change);
        if (kept.length > KEPT) kept.shift();
    });
    return kept;
}

/** What a reader missed: -1 means only what is new, -2 all that is kept, any other number what came after it. */
export function missedChanges(org: Org, replay: number): readonly RecordChange[] {
    return replay === -1 ? [] : recentChanges(org).filter((change) => change.replayId > replay);
}
