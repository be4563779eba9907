import { rang, REASONS, reasonOf, toneOf, type Attempt, type Reason, type Tone } from 'c/phoneEventModel';
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

/** The reasons that occur, in the order of the model, with how often. */
export function legendOf(attempts: readonly Attempt[]): readonly LegendEntry[] {
    const found = new Map<Reason, { count: number; readonly hollow: boolean }>();
    for (const attempt of attempts) {
        const reason = reasonOf(attempt);
        const entry = found.get(reason) ?? { count: 0, hollow: !rang(attempt) };
        entry.count += 1;
        found.set(reason, entry);
    }
    return REASONS.flatMap((reason) => {
        const entry = found.get(reason);
        return entry === undefined
            ? []
            : [
                  opaque({
                      key: reason,
                      word: reasonLabels.word[reason],
                      count: whole(entry.count),
                      icon: reasonIcons[reason],
                      tone: toneOf(reason),
                      hollow: entry.hollow
                  })
              ];
    });
}
