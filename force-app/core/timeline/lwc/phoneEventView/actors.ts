import type { Actor, Attempt } from 'c/phoneEventModel';
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

/** `Agent 3 · Phone 1`: who should act on misses. */
export function actorCounts(misses: readonly Attempt[]): string {
    const counts = new Map<Actor, number>();
    for (const { actor: who } of misses) {
        counts.set(who, (counts.get(who) ?? 0) + 1);
    }
    return SHORT.flatMap(([who, word]) => {
        const count = counts.get(who);
        return count === undefined ? [] : [fill(countLabels.text.actor, word, whole(count))];
    }).join(' · ');
}
