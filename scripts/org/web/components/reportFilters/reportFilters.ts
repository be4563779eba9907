import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';
import type { ReportMetadata, Visit } from 'org/reportRun';

const AS_IN_REPORT = '';
const CUSTOM = 'CUSTOM';

/** A report's filters and time frame, to be changed for the visit; what is locked is shown. */
export default class ReportFilters extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'report' }> | undefined;
    @api metadata: ReportMetadata | undefined;
    @api visit: Visit = { values: new Map(), duration: undefined };

    values: ReadonlyMap<number, string> = new Map();
    /** Empty: as the report has it. */
    chosen = AS_IN_REPORT;
    dates: Pick<Visit, 'startDate' | 'endDate'> = {};

    connectedCallback(): void {
        const { values, duration = AS_IN_REPORT, startDate, endDate } = this.visit;
        this.values = values;
        this.chosen = duration;
        this.dates = { startDate, endDate };
    }

    get filterRows(): readonly object[] {
        return (this.metadata?.reportFilters ?? []).flatMap(({ column, operator, value, isRunPageEditable }, at) => {
            // a column that the reader may not see is left out of the report with its filter
            const name = this.page?.columnLabels[column];
            if (name === undefined) return [];
            const words = `${name} ${this.page?.operators[operator] ?? operator}`;
            const label = isRunPageEditable ? words : `${words} (locked)`;
            const shown = this.values.get(at) ?? value;
            return [{ key: `${at} ${column}`, at, label, value: shown, isLocked: !isRunPageEditable }];
        });
    }

    get hasTimeFrame(): boolean {
        return (this.metadata?.standardDateFilter ?? null) !== null;
    }

    get timeFrameLabel(): string {
        const column = this.metadata?.standardDateFilter?.column ?? '';
        return this.page?.columnLabels[column] ?? 'Time frame';
    }

    get durations(): readonly { readonly label: string; readonly value: string }[] {
        const { durations = [], ownDuration = null } = this.page ?? {};
        const own = ownDuration === null ? 'As in the report' : `As in the report (${ownDuration})`;
        return [{ label: own, value: AS_IN_REPORT }, ...durations];
    }

    get isCustom(): boolean {
        return this.chosen === CUSTOM;
    }

    handleFilterValue(event: CustomEvent<{ value: string }>): void {
        const at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.values = new Map([...this.values, [at, event.detail.value]]);
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
        const { values, chosen } = this;
        const dates = this.isCustom ? this.dates : {};
        const detail: Visit = { values, duration: chosen === AS_IN_REPORT ? undefined : chosen, ...dates };
        this.dispatchEvent(new CustomEvent('apply', { detail }));
    }
}
