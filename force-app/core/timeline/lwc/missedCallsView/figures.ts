import { actorsIn, attemptsIn, missesIn, reasonOf } from 'c/phoneEventModel';
import type { Actor, Miss, ReasonGroup } from 'c/phoneEventModel';
import { actorLabels, boardLabels, counting, fill, percentage, whole } from 'c/phoneEventText';
import type { Choice, Focus } from './choice';
import { countOf, type Count } from './count';

/** Who should act on a part of the misses. */
export interface ActorShare extends Count {
    /** Percent of all, for the width of a bar. */
    readonly share: number;
}

export interface FiguresView {
    readonly title: string;
    readonly text: string;
    readonly lost: boolean;
    readonly figures: readonly Count[];
    readonly actors: readonly ActorShare[];
}

/** The counts of a period; `calls` are those that came in or on which somebody was tried. */
export interface Totals {
    readonly calls: number;
    readonly lost: number;
    readonly groups: readonly ReasonGroup[];
}

const { actorShort } = actorLabels;
const ACTORS: readonly (readonly [Actor, string])[] = [
    ['Agent', actorShort.agent],
    ['Device', actorShort.device],
    ['Routing', actorShort.routing],
    ['Caller', actorShort.caller],
    ['Nobody', actorShort.nobody],
    ['Unknown', actorShort.unknown]
];

/**
 * The headline of the period, the figures and who should act: calls first, attempts second. Where a reason was chosen, the
 * figures are of its attempts, and `lostOfReason` the attempts of lost calls among them, as far as those were read.
 */
export function figuresView(
    totals: Totals,
    lostOfReason: readonly Miss[],
    choice: Choice,
    ofCalls: string
): FiguresView {
    const { calls, lost } = totals;
    const { reason } = choice;
    const groups = totals.groups.filter((group) => reason === undefined || reasonOf(group) === reason);
    const { figure, hint } = boardLabels;
    const count = (key: string, name: string, value: number, focus: Focus): Count =>
        countOf({ key, name, value: whole(value) }, focus, choice.focus);
    return {
        title: lost === 0 ? boardLabels.lost.none : counting(lost, boardLabels.lost),
        text: calls === 0 ? boardLabels.text.noCalls : fill(ofCalls, whole(calls), percentage(lost / calls)),
        lost: lost > 0,
        figures: [
            count('lost', figure.lost, reason === undefined ? lost : callsOf(lostOfReason), { kind: 'lost' }),
            count('misses', figure.misses, reason === undefined ? missesIn(groups) : attemptsIn(groups), {
                kind: 'all'
            }),
            {
                ...count('against', figure.against, actorsIn(groups).get('Agent') ?? 0, {
                    kind: 'actor',
                    key: 'Agent'
                }),
                hint: hint.against
            }
        ],
        actors: actorShares()
    };

    function actorShares(): readonly ActorShare[] {
        const counts = new Map(actorsIn(groups));
        // Attempts of which nobody has to do anything are no misses: the shares are of those that are.
        counts.delete('Nobody');
        const sum = [...counts.values()].reduce((total, value) => total + value, 0);
        return ACTORS.flatMap(([key, name]): readonly ActorShare[] => {
            const value = counts.get(key) ?? 0;
            if (value === 0) return [];
            const share = (value / sum) * 100;
            return [
                {
                    ...count(key, name, value, { kind: 'actor', key }),
                    value: `${whole(value)} · ${percentage(value / sum)}`,
                    share
                }
            ];
        });
    }
}

function callsOf(misses: readonly Miss[]): number {
    return new Set(misses.map(({ call }) => call?.id)).size;
}
