import { setTimeout as sleep } from 'node:timers/promises';
import type { Owned, PartitionTools } from './partitionClaim.ts';
import { fairShares } from './shares.ts';

/** What a writer's partitions are balanced with. */
export interface BalanceTools {
    readonly partitions: number;
    /** The messages that may be in hand of all partitions together. */
    readonly prefetch: number;
    /** Those that are this writer's, by their index. */
    readonly mine: Map<number, Owned>;
    /** How many writers the broker counts. */
    readonly writers: () => Promise<number>;
    /** Claims a partition with a prefetch; undefined where it is another writer's. */
    readonly claim: (index: number, prefetch: number) => Promise<Owned | undefined>;
    readonly handOver: (some: readonly (readonly [number, Owned])[]) => Promise<void>;
    readonly owned: PartitionTools['owned'];
    /** Hears why a partition has no reader any more, or why nobody can look. */
    readonly lost: (reason: string) => void;
    /** Aborted when the writer stops. */
    readonly over: AbortSignal;
}

/** How often writers look whether others came or went, in milliseconds. */
const LOOK_MS = 2000;

const LEAST_PREFETCH = 10;

/** Keeps as many partitions as are this writer's share, look by look, until it stops. Never rejects. */
export async function keepBalanced(tools: BalanceTools): Promise<void> {
    const { mine, writers, over } = tools;
    const shares = fairShares(tools.partitions);
    while (!over.aborted) {
        try {
            const share = shares.now(await writers());
            const leaving = [...mine].slice(share);
            tools.owned({ partitions: mine.size, handingOver: leaving.length });
            await tools.handOver(leaving);
            if (!over.aborted) {
                await claimUpTo(share, tools);
                await Promise.all([...mine.values()].map(({ taking }) => taking.limit(prefetchEach(mine.size, tools))));
                shares.had(mine.size);
                tools.owned({ partitions: mine.size, handingOver: 0 });
            }
        } catch (error) {
            tools.lost(String(error));
            return;
        }
        await sleep(LOOK_MS, undefined, { signal: over }).catch(() => undefined);
    }
}

/** Claims what nobody has, from a random one on, until the share is full. */
async function claimUpTo(share: number, tools: BalanceTools): Promise<void> {
    const { partitions, mine, over } = tools;
    const start = Math.floor(Math.random() * partitions);
    for (let step = 0; step < partitions && mine.size < share && !over.aborted; step += 1) {
        const index = (start + step) % partitions;
        const owned = mine.has(index) ? undefined : await tools.claim(index, prefetchEach(share, tools));
        if (owned !== undefined) {
            mine.set(index, owned);
            void owned.taking.gone.then((reason) => mine.get(index) === owned && tools.lost(reason));
        }
    }
}

/** What may be in hand is shared by the partitions that are this writer's, and by those alone. */
function prefetchEach(owned: number, { prefetch }: Pick<BalanceTools, 'prefetch'>): number {
    return Math.max(LEAST_PREFETCH, Math.floor(prefetch / owned));
}
