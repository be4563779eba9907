import { LightningElement, api } from 'lwc';
import type { FilterForm } from '../../../reports/index.ts';
import { chosenIn, lacksChoice, type ChangedFilter } from 'org/reportRun';

/** The choice of a date that is none of the relative ones. */
const A_DAY = 'day';

/** One filter of a report: its column, its operator, and its value to choose or to write. */
export default class ReportFilter extends LightningElement {
    @api form: FilterForm | undefined;
    /** What it is for the visit; as in the report where it is absent. */
    @api changed: ChangedFilter | undefined;

    get operator(): string {
        return this.changed?.operator ?? this.form?.operator ?? '';
    }

    get value(): string {
        return this.changed?.value ?? this.form?.value ?? '';
    }

    get operatorLabel(): string {
        return `${this.form?.label ?? ''}: operator`;
    }

    get isChoice(): boolean {
        return this.form?.kind === 'choices';
    }

    get isDate(): boolean {
        return this.form?.kind === 'date';
    }

    get chosen(): readonly string[] {
        return this.form ? [...chosenIn(this.form, this.changed)] : [];
    }

    get lacksChoice(): boolean {
        return this.form !== undefined && lacksChoice(this.form, this.changed);
    }

    get dateOptions(): readonly { readonly label: string; readonly value: string }[] {
        return [...(this.form?.options ?? []), { label: 'A day', value: A_DAY }];
    }

    get relative(): string {
        return this.form?.options.some(({ value }) => value === this.value) ? this.value : A_DAY;
    }

    get isDay(): boolean {
        return this.relative === A_DAY;
    }

    private change(changed: Partial<ChangedFilter>): void {
        const { operator } = this;
        // a blank of a choice is written out: without a value nothing is chosen
        const value = this.isChoice ? this.chosen.join(',') : this.value;
        this.dispatchEvent(new CustomEvent<ChangedFilter>('filterchange', { detail: { operator, value, ...changed } }));
    }

    handleOperator(event: CustomEvent<{ value: string }>): void {
        this.change({ operator: event.detail.value });
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        this.change({ value: event.detail.value });
    }

    handleChoice(event: CustomEvent<{ value: readonly string[] }>): void {
        this.change({ value: event.detail.value.join(',') });
    }

    handleRelative(event: CustomEvent<{ value: string }>): void {
        this.change({ value: event.detail.value === A_DAY ? '' : event.detail.value });
    }
}
