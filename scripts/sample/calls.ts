import { withFlaws } from './flaws.ts';
import type { Call } from './model.ts';
import { makeCalls } from './mixedCalls.ts';
import { makeRandom } from './random.ts';
import { arrivals, NEWEST } from './schedule.ts';
import type { Story } from './stories.ts';
import { earlier, latest } from './times.ts';
import type { World } from './world.ts';

/** No other call may end later than this before the newest instant: the one in progress comes last. */
const LAST_END = NEWEST - 2000;

/** So many calls in order of arrival, the stories among them; a transferred call is one call with two conversations. */
export function* streamCalls(world: World, stories: readonly Story[], calls: number, seed: number): Generator<Call> {
    const waiting = [...stories];
    // A chance of its own, so that the times stay as they are when the calls change.
    for (const arrival of arrivals(Math.max(0, calls - stories.length), makeRandom(seed + 1))) {
        while (startOf(waiting[0]) <= arrival) yield* waiting.shift()?.calls ?? [];
        const made = makeCalls(world, arrival).map((call) => withFlaws(world, call));
        const over = Math.max(0, ...made.map((call) => latest(call) - LAST_END));
        yield* over === 0 ? made : made.map((call) => earlier(call, over));
    }
    yield* waiting.flatMap((story) => story.calls);
}

function startOf(story: Story | undefined): number {
    return story?.calls[0]?.start ?? Number.POSITIVE_INFINITY;
}
