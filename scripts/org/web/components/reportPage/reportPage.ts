import { LightningElement, api } from 'lwc';
import type { ChartData } from '../../../reports/index.ts';
import type { Page } from '../../pages/types.ts';
import { bodyOf, download, readRows, runReport, type ReportAnswer, type Rows, type Visit } from './run';
import { titleOfRows, totalsOf, type Total } from './totals';

type ReportPageDescription = Extract<Page, { readonly kind: 'report' }>;

type RowsElement = HTMLElement & { focusTitle(): void };

/** Container: runs a report, holds what is changed for the visit, leads from a number to its rows. */
export default class ReportPage extends LightningElement {
    @api page: ReportPageDescription | undefined;

    answer: ReportAnswer | undefined;
    problem: string | undefined;
    isLoading = true;
    showsChart = true;
    showsFilters = false;
    visit: Visit = { values: new Map(), duration: undefined };
    rows: Rows | undefined;
    fact = 'T!T';

    connectedCallback(): void {
        void this.run();
    }

    private get reportId(): string {
        return this.page?.id ?? '';
    }

    private async run(): Promise<void> {
        this.isLoading = true;
        try {
            const answer = await runReport(this.reportId, bodyOf(this.answer, this.visit));
            this.answer = answer;
            this.problem = undefined;
            this.rows = undefined;
            if (!this.isGrouped || answer.reportMetadata.hasDetailRows) await this.show('T!T');
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
        this.isLoading = false;
    }

    private async show(fact: string, offset = 0): Promise<void> {
        this.fact = fact;
        try {
            const rows = await readRows(this.reportId, bodyOf(this.answer, this.visit), fact, offset);
            this.rows = offset > 0 && this.rows ? { ...rows, lines: [...this.rows.lines, ...rows.lines] } : rows;
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    get isGrouped(): boolean {
        return (this.answer?.reportMetadata.groupingsDown.length ?? 0) > 0;
    }

    get chart(): ChartData | undefined {
        return this.answer?.chartData ?? undefined;
    }

    get drawsChart(): boolean {
        return this.showsChart && this.chart !== undefined;
    }

    get totals(): readonly Total[] {
        return this.answer ? totalsOf(this.answer) : [];
    }

    get notice(): string {
        return this.answer?.notices.join(' ') ?? '';
    }

    get filterRows(): readonly object[] {
        return (this.answer?.reportMetadata.reportFilters ?? []).flatMap(
            ({ column, operator, value, isRunPageEditable }, at) => {
                // a column that the reader may not see is left out of the report with its filter
                const name = this.page?.columnLabels[column];
                if (name === undefined) return [];
                const words = `${name} ${this.page?.operators[operator] ?? operator}`;
                const label = isRunPageEditable ? words : `${words} (locked)`;
                const shown = this.visit.values.get(at) ?? value;
                return [{ key: `${at} ${column}`, at, label, value: shown, isLocked: !isRunPageEditable }];
            }
        );
    }

    get hasTimeFrame(): boolean {
        return (this.answer?.reportMetadata.standardDateFilter ?? null) !== null;
    }

    get timeFrameLabel(): string {
        const column = this.answer?.reportMetadata.standardDateFilter?.column ?? '';
        return this.page?.columnLabels[column] ?? 'Time frame';
    }

    get duration(): string {
        return this.visit.duration ?? this.answer?.reportMetadata.standardDateFilter?.durationValue ?? 'CUSTOM';
    }

    get durations(): readonly { readonly label: string; readonly value: string }[] {
        return (this.page?.durations ?? []).map((one) =>
            one.value === 'CUSTOM' ? { ...one, label: 'As in the report' } : one
        );
    }

    get rowsTitle(): string {
        const { answer, rows, fact } = this;
        return answer && rows ? titleOfRows(answer, fact, rows.lines.length) : '';
    }

    handleChart(): void {
        this.showsChart = !this.showsChart;
    }

    handleFilters(): void {
        this.showsFilters = !this.showsFilters;
    }

    handleRefresh(): void {
        void this.run();
    }

    handlePrint(): void {
        window.print();
    }

    handleFilterValue(event: CustomEvent<{ value: string }>): void {
        const at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.visit = { ...this.visit, values: new Map([...this.visit.values, [at, event.detail.value]]) };
    }

    handleDuration(event: CustomEvent<{ value: string }>): void {
        this.visit = { ...this.visit, duration: event.detail.value };
    }

    handleApply(): void {
        void this.run();
    }

    async handleDrill(event: CustomEvent<string>): Promise<void> {
        await this.show(event.detail);
        this.template?.querySelector<RowsElement>('org-report-rows')?.focusTitle();
    }

    handleMoreRows(): void {
        void this.show(this.fact, this.rows?.lines.length ?? 0);
    }

    async handleExport(event: CustomEvent<{ value: 'csv' | 'xlsx' }>): Promise<void> {
        try {
            await download(
                this.reportId,
                bodyOf(this.answer, this.visit),
                event.detail.value,
                this.page?.label ?? 'Report'
            );
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}
