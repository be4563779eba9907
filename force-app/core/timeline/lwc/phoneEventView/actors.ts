import { counted, type Actor, type Attempt } from 'c/phoneEventModel';
import { actorLabels, countLabels, fill, whole } from 'c/phoneEventText';

const { actor, actorShort } = actorLabels;

/** Who should act, in full. */
export const actorWords: Readonly<Record<Actor, string>> = {
    Agent: actor.agent,
    Device: actor.device,
    Routing: actor.routing,
    Caller: actor.caller,
    Nobody: actor.nobody,
    Unknown: actor.unknown
};

/** The same in a word, in the order in which a supervisor can do something about it. */
const SHORT: readonly (readonly [Actor, string])[] = [
    ['Agent', actorShort.agent],
    ['Device', actorShort.device],
    ['Routing', actorShort.routing],
    ['Caller', actorShort.caller],
    ['Nobody', actorShort.nobody],
    ['Unknown', actorShort.unknown]
];

/** `Agent 3 · Phone 1`: who should act on the misses that count. */
export function actorCounts(attempts: readonly Attempt[]): string {
    const misses = counted(attempts);
    return SHORT.flatMap(([who, word]) => {
        const count = misses.filter((miss) => miss.actor === who).length;
        return count === 0 ? [] : [fill(countLabels.text.actor, word, whole(count))];
    }).join(' · ');
}
