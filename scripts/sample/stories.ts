import { huntGroup, transferred, voicemail } from './otherStories.ts';
import { gaveUp, inProgress, nobodyReachable, rejectedTwice, savedAfterFive } from './queueStories.ts';
import type { Story } from './storyParts.ts';
import type { World } from './world.ts';

export type { Story };

/** The calls that the home page leads to, oldest first; the one in progress ends the data. */
export function makeStories(world: World): readonly Story[] {
    const tellers = [
        voicemail,
        transferred,
        huntGroup,
        nobodyReachable,
        gaveUp,
        rejectedTwice,
        savedAfterFive,
        inProgress
    ] as const;
    return tellers.map((tell) => tell(world));
}
