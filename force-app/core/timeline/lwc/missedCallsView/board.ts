import {
    linkedPerson,
    REASONS,
    reasonsIn,
    streaksOf,
    type Answer,
    type CallBrief,
    type Miss,
    type Streak
} from 'c/phoneEventModel';
import { boardLabels, fill, reasonLabels, whole, type Message } from 'c/phoneEventText';
import { inFocus, ofReason, type Choice } from './choice';
import { countOf } from './count';
import { figuresView, type FiguresView, type Totals } from './figures';
import { heatView, type HeatView } from './heatView';
import { linesShown, lineViews, personAndReason, reasonAlone, type LineView } from './lines';
import { partialOf } from './partial';
import { peopleViews, queueViews, streakText, talliesOf, type TallyLike, type TallyView } from './tallies';

/** What was read of a queue or a person. */
export interface BoardFacts extends Totals {
    readonly others: readonly TallyLike[];
    /** True where there are more groups, or more others, than were read. */
    readonly areGroupsCut: boolean;
    readonly areOthersCut: boolean;
    readonly misses: readonly Miss[];
    /** All misses of the period, of which the newest were read. */
    readonly total: number;
    readonly lostCalls: readonly CallBrief[];
    readonly answers: readonly Answer[];
    /** From here on all answers were read; undefined where those of the whole period were. */
    readonly answersSince: number | undefined;
}

export interface Option {
    readonly label: string;
    readonly value: string;
}

/** The page of a queue or a person. */
export interface BoardView {
    readonly figures: FiguresView;
    readonly reasons: readonly Option[];
    readonly heat: HeatView | undefined;
    readonly tallies: readonly TallyView[];
    readonly lines: readonly LineView[];
    /** What the list shows. */
    readonly shown: string;
    readonly isFiltered: boolean;
    /** Says that not everything was read. */
    readonly partial: string | undefined;
    readonly message: Message | undefined;
}

const NOTHING: Message = {
    kind: 'empty',
    title: boardLabels.title.empty,
    text: boardLabels.text.empty,
    retry: false
};

/** The page of a queue or of a person; `now` in milliseconds since 1970. */
export function boardView(facts: BoardFacts, scope: 'queue' | 'person', choice: Choice, now: number): BoardView {
    const { calls, callsTried } = boardLabels.text;
    const ofQueue = scope === 'queue';
    const otherOf = ofQueue ? personKeyOf : queueKeyOf;
    const kept = ofReason(facts.misses, choice.reason);
    const streaks = streaksOf(facts.misses, facts.answers, facts.answersSince);
    const others = choice.reason === undefined ? facts.others : talliesOf(kept, facts.others, otherOf);
    const isLost = ofQueue ? isAmong(facts.lostCalls) : isOfLostCall;
    const chosen = inFocus(kept, choice, { otherOf, isLost, streaks, now });
    const withLost = choice.reason === undefined && ['all', 'lost'].includes(choice.focus.kind);
    const lines = lineViews(chosen, withLost ? facts.lostCalls : [], ofQueue ? personAndReason : reasonAlone);
    const empty = facts.total === 0 && facts.lost === 0;
    const figures = figuresView(facts, kept.filter(isLost), choice, ofQueue ? calls : callsTried);
    return {
        figures: ofQueue ? figures : withStreak(figures, streaks, choice),
        reasons: reasonOptions(facts),
        heat: heatView(kept, choice, now),
        tallies: ofQueue ? peopleViews(others, streaks, choice) : queueViews(others, choice),
        lines,
        shown: linesShown(lines),
        isFiltered: choice.reason !== undefined || choice.focus.kind !== 'all',
        partial: partialOf(facts, ofQueue, choice),
        message: empty ? NOTHING : undefined
    };
}

/** A person's own streak is a figure: it has no table. */
function withStreak(view: FiguresView, streaks: ReadonlyMap<string, Streak>, { focus }: Choice): FiguresView {
    const [[key, { now }] = ['', { now: [] }]] = streaks;
    const { figure, hint } = boardLabels;
    const words = { key: 'streak', name: figure.streak, value: streakText(now.length), hint: hint.streak };
    return { ...view, figures: [...view.figures, countOf(words, { kind: 'streak', key }, focus)] };
}

function reasonOptions({ groups }: BoardFacts): readonly Option[] {
    const counts = reasonsIn(groups);
    const options = REASONS.filter((reason) => counts.has(reason)).map((reason) => ({
        label: fill(boardLabels.option.count, reasonLabels.word[reason], whole(counts.get(reason) ?? 0)),
        value: reason
    }));
    return [{ label: boardLabels.option.allReasons, value: '' }, ...options];
}

/** A queue's lost calls are those whose record names it: an attempt here may be of a call that moved on elsewhere. */
function isAmong(lost: readonly CallBrief[]): (miss: Miss) => boolean {
    const ids = new Set(lost.map(({ id }) => id));
    return ({ call }) => call !== undefined && ids.has(call.id);
}

function isOfLostCall({ call }: Miss): boolean {
    return call?.outcome === 'Lost';
}

function personKeyOf(miss: Miss): string {
    return linkedPerson(miss) ?? '';
}

function queueKeyOf({ queueId = '' }: Miss): string {
    return queueId;
}
