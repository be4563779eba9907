import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';
import type { ReportMetadata, Visit } from 'org/reportRun';

/** A report's filters and time frame, to be changed for the visit; what is locked is shown. */
export default class ReportFilters extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'report' }> | undefined;
    @api metadata: ReportMetadata | undefined;
    @api visit: Visit = { values: new Map(), duration: undefined };

    values: ReadonlyMap<number, string> = new Map();
    chosen: string | undefined;

    connectedCallback(): void {
        this.values = this.visit.values;
        this.chosen = this.visit.duration;
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

    get duration(): string {
        return this.chosen ?? this.metadata?.standardDateFilter?.durationValue ?? 'CUSTOM';
    }

    get durations(): readonly { readonly label: string; readonly value: string }[] {
        return (this.page?.durations ?? []).map((one) =>
            one.value === 'CUSTOM' ? { ...one, label: 'As in the report' } : one
        );
    }

    handleFilterValue(event: CustomEvent<{ value: string }>): void {
        const at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.values = new Map([...this.values, [at, event.detail.value]]);
    }

    handleDuration(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
    }

    handleApply(): void {
        const detail: Visit = { values: this.values, duration: this.chosen };
        this.dispatchEvent(new CustomEvent('apply', { detail }));
    }
}
