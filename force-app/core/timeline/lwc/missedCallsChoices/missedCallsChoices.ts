import { LightningElement, api } from 'lwc';
import { PERIODS, periodOf, REASONS } from 'c/phoneEventModel';
import { boardLabels, fill, whole } from 'c/phoneEventText';
import type { Choice, Option } from 'c/missedCallsView';

const PERIOD_OPTIONS: readonly Option[] = PERIODS.map((days) => ({
    label: days === 1 ? boardLabels.period.today : fill(boardLabels.period.days, whole(days)),
    value: String(days)
}));

/** Presentation: the choice of a period and of a reason. Fires `choose` with the new choice. */
export default class MissedCallsChoices extends LightningElement {
    @api choice: Choice | undefined;
    /** None before there is an answer. */
    @api reasons: readonly Option[] = [];

    readonly labels = boardLabels;
    // The platform's buttons let their words wrap, one below the other where it is narrow.
    readonly periods = PERIOD_OPTIONS.map(({ label, value }) => ({ label: label.replaceAll(' ', '\u00a0'), value }));

    get period(): string {
        return String(this.choice?.period);
    }

    get reason(): string {
        return this.choice?.reason ?? '';
    }

    get hasReasons(): boolean {
        return this.reasons.length > 1;
    }

    handlePeriod(event: CustomEvent<{ readonly value: string }>): void {
        // Days, hours and people of another period are others.
        this.choose({ period: periodOf(event.detail.value), reason: undefined, focus: { kind: 'all' } });
    }

    handleReason(event: CustomEvent<{ readonly value: string }>): void {
        this.choose({ reason: REASONS.find((reason) => reason === event.detail.value) });
    }

    private choose(part: Partial<Choice>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { ...this.choice, ...part } }));
    }
}
