import {
    rang,
    REASONS,
    reasonOf,
    roundsOf,
    toneOf,
    type Attempt,
    type Call,
    type Span,
    type Tone,
    type Wait,
    type WaitKind
} from 'c/phoneEventModel';
import {
    clock,
    counting,
    countLabels,
    duration,
    fill,
    pictureLabels,
    reasonLabels,
    waitLabels,
    whole
} from 'c/phoneEventText';
import type { Clockwork } from './clockwork';
import { reasonIcons } from './icons';
import { laneViews, type LaneView } from './lane';

export interface Band extends Span {
    readonly key: string;
    readonly word: string;
    readonly title: string;
}

export interface WaitBand extends Band {
    readonly kind: WaitKind;
}

/** A line across all lanes. */
export interface Mark {
    readonly at: number;
    readonly word: string;
    readonly tone: Tone;
}

export interface LegendEntry {
    readonly key: string;
    readonly word: string;
    readonly count: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly hollow: boolean;
}

/** All that the picture draws, in words and in seconds on one axis. */
export interface Picture {
    readonly axisWord: string;
    readonly lanes: readonly LaneView[];
    readonly rounds: readonly Band[];
    readonly wait: readonly WaitBand[];
    readonly mark: Mark | undefined;
    readonly legend: readonly LegendEntry[];
}

/** The picture of a call. */
export function pictureOf(
    call: Call,
    attempts: readonly Attempt[],
    wait: Wait | undefined,
    clockwork: Clockwork
): Picture {
    return {
        axisWord: clockwork.fromArrival ? pictureLabels.row.time : pictureLabels.row.timeFirst,
        lanes: laneViews(call, attempts, clockwork),
        rounds: roundBands(attempts, clockwork),
        wait: (wait?.parts ?? []).map((part) => ({
            ...part,
            key: `${part.kind}${part.from}`,
            word: waitLabels.word[part.kind],
            title: `${waitLabels.word[part.kind]}: ${duration(part.to - part.from)}`
        })),
        mark: markOf(call, clockwork),
        legend: legendOf(attempts)
    };
}

function roundBands(attempts: readonly Attempt[], clockwork: Clockwork): readonly Band[] {
    const rounds = roundsOf(attempts.filter((attempt) => clockwork.at(attempt) !== undefined));
    return rounds.map((round, index) => {
        const from = (round.startedAt - clockwork.zero) / 1000;
        const next = rounds[index + 1];
        const until = Math.min(round.endedAt, next?.startedAt ?? round.endedAt);
        const people = new Set(round.attempts.map((attempt) => attempt.personKey)).size;
        const tried = counting(people, { one: countLabels.text.personOne, other: countLabels.text.personOther });
        return {
            key: String(round.number),
            from,
            to: (until - clockwork.zero) / 1000,
            word: whole(round.number),
            title: fill(pictureLabels.text.round, whole(round.number), tried, clock(from))
        };
    });
}

function markOf(call: Call, { end }: Clockwork): Mark | undefined {
    if (end === undefined) {
        return undefined;
    }
    const mark = (label: string, tone: Tone): Mark => ({ at: end, word: fill(label, clock(end)), tone });
    switch (call.outcome) {
        case 'Answered':
            return mark(pictureLabels.mark.answered, 'success');
        case 'In Progress':
            return mark(pictureLabels.mark.now, 'info');
        case 'Voicemail':
            return mark(pictureLabels.mark.voicemail, 'info');
        default:
            return call.hungUpByCaller
                ? mark(pictureLabels.mark.hungUp, 'error')
                : mark(pictureLabels.mark.ended, 'error');
    }
}

function legendOf(attempts: readonly Attempt[]): readonly LegendEntry[] {
    return REASONS.flatMap((reason) => {
        const those = attempts.filter((attempt) => reasonOf(attempt) === reason);
        const [first] = those;
        return first === undefined
            ? []
            : [
                  {
                      key: reason,
                      word: reasonLabels.word[reason],
                      count: whole(those.length),
                      icon: reasonIcons[reason],
                      tone: toneOf(reason),
                      hollow: !rang(first)
                  }
              ];
    });
}
