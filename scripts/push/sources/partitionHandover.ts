import type { RawRecord } from '../outbox/index.ts';
import type { Owned } from './partitionClaim.ts';
import { partitionOf } from './router.ts';
import type { SourceHost } from './source.ts';

/** How long partitions that go to another writer are emptied first, in milliseconds. */
const HANDOVER_MS = 30_000;

/** What partitions are handed over with. */
export interface HandoverTools {
    readonly partitions: number;
    /** Those that are this writer's, by their index. */
    readonly mine: Map<number, Owned>;
    readonly host: Pick<SourceHost, 'letGo' | 'giveBack'>;
    /** Puts a record in the partition of its call. */
    readonly back: (record: RawRecord) => Promise<void>;
    /** Aborted when the writer stops: it lets go of all partitions at once, with a patience of its own. */
    readonly over: AbortSignal;
}

/** Hands some partitions over, side by side: emptied first, then let go of, and only then free for other writers. */
export async function handOver(
    some: readonly (readonly [number, Owned])[],
    { partitions, mine, host, back, over }: HandoverTools
): Promise<void> {
    await Promise.all(
        some.map(async ([, { taking }]) => {
            await taking.cancel();
            await taking.idle(HANDOVER_MS, over);
        })
    );
    if (some.length === 0 || over.aborted) {
        return;
    }
    for (const [index, { endClaim }] of some) {
        mine.delete(index);
        endClaim();
    }
    const indexes = new Set(some.map(([index]) => index));
    const ofThem = (call: string): boolean => indexes.has(partitionOf(call, partitions));
    await host.letGo(ofThem);
    await host.giveBack(ofThem, back);
    await Promise.all(some.map(([, { release }]) => release()));
}
