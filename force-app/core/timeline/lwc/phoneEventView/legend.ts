import { columnsOf, REASONS, toneOf, type Attempt, type Tone } from 'c/phoneEventModel';
import { reasonLabels, whole } from 'c/phoneEventText';
import { reasonIcons } from './icons';
import { opaque } from './opaque';

export interface LegendEntry {
    readonly key: string;
    readonly word: string;
    readonly count: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly hollow: boolean;
}

/** The reasons that occur, in the order of the model, with how often; as an outline where its first did not ring. */
export function legendOf(attempts: readonly Attempt[]): readonly LegendEntry[] {
    const { reasons, rang } = columnsOf(attempts);
    const counts = new Uint32Array(REASONS.length);
    reasons.forEach((place) => (counts[place] = (counts[place] ?? 0) + 1));
    return REASONS.flatMap((reason, place) => {
        const count = counts[place] ?? 0;
        return count === 0
            ? []
            : [
                  opaque({
                      key: reason,
                      word: reasonLabels.word[reason],
                      count: whole(count),
                      icon: reasonIcons[reason],
                      tone: toneOf(reason),
                      hollow: rang[reasons.indexOf(place)] === 0
                  })
              ];
    });
}
