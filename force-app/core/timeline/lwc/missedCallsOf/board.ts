import type { Scope } from 'c/phoneEventService';
import { boardLabels, type Message } from 'c/phoneEventText';
import { boardView, type BoardView, type Choice, type Focus, type Option } from 'c/missedCallsView';
import type { Reader } from './reader';

/** What the page shows: a message, a board, or both where nothing was missed. */
export interface Shown {
    readonly message: Message | undefined;
    readonly view: BoardView | undefined;
    readonly reasons: readonly Option[];
}

/** Before the reader has chosen anything. */
export const FIRST_CHOICE: Choice = { period: 7, reason: undefined, focus: { kind: 'all' } };

/** The heading of the card where the page gives none. */
export function headingOf(scope: Scope): string {
    return scope === 'queue' ? boardLabels.title.queue : boardLabels.title.person;
}

/** What there is to show. */
export function shownOf({ failure, reading, readAt = 0 }: Reader, scope: Scope, choice: Choice): Shown {
    const view = reading && boardView(reading, scope, choice, readAt);
    return { message: failure ?? view?.message, view, reasons: view?.reasons ?? [] };
}

/** The choice with another focus; choosing the same again takes it away. */
export function focusOn(choice: Choice, focus: Focus): Choice {
    const isSame = JSON.stringify(choice.focus) === JSON.stringify(focus);
    return { ...choice, focus: isSame ? FIRST_CHOICE.focus : focus };
}
