import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';
import { isolated } from 'org/reportAnswer';
import { lacksChoice, type ChangedFilter, type ReportAnswer, type Visit } from 'org/reportRun';

const AS_IN_REPORT = '';
const CUSTOM = 'CUSTOM';

/** A report's filters and time frame, to be changed for the visit; what is locked is shown. */
export default class ReportFilters extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'report' }> | undefined;
    /** The report's answer, by whose filters a visit counts: there is nothing to change before the first one. */
    @api answer: ReportAnswer | undefined;
    @api visit: Visit = { filters: new Map(), duration: undefined };

    changed: ReadonlyMap<number, ChangedFilter> = new Map();
    /** Empty: as the report has it. */
    chosen = AS_IN_REPORT;
    dates: Pick<Visit, 'startDate' | 'endDate'> = {};

    connectedCallback(): void {
        const { filters, duration = AS_IN_REPORT, startDate, endDate } = this.visit;
        this.changed = filters;
        this.chosen = duration;
        this.dates = { startDate, endDate };
    }

    get forms(): readonly object[] {
        const { filters = [], filterLogic = null } = this.page ?? {};
        return filters.map((form) => ({
            form: filterLogic === null ? form : { ...form, label: `${form.at + 1}. ${isolated(form.label)}` },
            changed: this.changed.get(form.at)
        }));
    }

    /** By their places: two may say the same. */
    get crossFilters(): readonly { readonly key: string; readonly words: string }[] {
        return (this.page?.crossFilters ?? []).map((words, at) => ({ key: String(at), words }));
    }

    /** A filter without a value has nothing to be applied. */
    get cannotApply(): boolean {
        if (this.answer === undefined) return true;
        return this.page?.filters.some((form) => lacksChoice(form, this.changed.get(form.at))) ?? false;
    }

    get hasTimeFrame(): boolean {
        return (this.page?.timeFrame ?? null) !== null;
    }

    get durations(): readonly { readonly label: string; readonly value: string }[] {
        const { durations = [], ownDuration = null } = this.page ?? {};
        const own = ownDuration === null ? 'As in the report' : `As in the report (${ownDuration})`;
        return [{ label: own, value: AS_IN_REPORT }, ...durations];
    }

    get isCustom(): boolean {
        return this.chosen === CUSTOM;
    }

    handleFilter(event: CustomEvent<ChangedFilter>): void {
        const at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.changed = new Map([...this.changed, [at, event.detail]]);
    }

    handleDuration(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
    }

    handleStart(event: CustomEvent<{ value: string }>): void {
        this.dates = { ...this.dates, startDate: event.detail.value || undefined };
    }

    handleEnd(event: CustomEvent<{ value: string }>): void {
        this.dates = { ...this.dates, endDate: event.detail.value || undefined };
    }

    handleApply(): void {
        const { changed: filters, chosen } = this;
        const dates = this.isCustom ? this.dates : {};
        const detail: Visit = { filters, duration: chosen === AS_IN_REPORT ? undefined : chosen, ...dates };
        this.dispatchEvent(new CustomEvent('apply', { detail }));
    }
}
