import { LightningElement, api } from 'lwc';
import type { ChartData } from '../../../reports/index.ts';
import type { Page } from '../../pages/types.ts';
import { ALL_SHOWN, isGrouped, isMatrix, type Rows, type Shows } from 'org/reportAnswer';
import type { Switched } from '../reportSwitches/reportSwitches';
import { bodyOf, download, followed, readRows, runReport, type ReportAnswer, type Visit } from './run';
import { noticeOfRows, titleOfRows, totalsOf, type Total } from './totals';

type RowsElement = HTMLElement & { focusTitle(): void };

const ALL = 'T!T';

/** Container: runs a report, holds what is changed for the visit, leads from a number to its rows. */
export default class ReportPage extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'report' }> | undefined;

    answer: ReportAnswer | undefined;
    problem: string | undefined;
    isLoading = true;
    showsChart = true;
    showsFilters = false;
    shows: Shows = ALL_SHOWN;
    visit: Visit = { values: new Map(), duration: undefined };
    details: Rows | undefined;
    rows: Rows | undefined;
    fact = ALL;

    connectedCallback(): void {
        void this.run(true);
    }

    private get reportId(): string {
        return this.page?.id ?? '';
    }

    private get body(): object {
        return bodyOf(this.answer, this.visit);
    }

    /** Does what may fail, and tells what was wrong. */
    private async attempt(work: () => Promise<void>): Promise<void> {
        try {
            await work();
            this.problem = undefined;
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    private async run(isFirst = false): Promise<void> {
        this.isLoading = true;
        await this.attempt(async () => {
            const { visit } = this;
            const answer = await runReport(this.reportId, this.body);
            // what was changed meanwhile has a run of its own
            if (this.visit !== visit) return;
            if (isFirst) this.shows = { ...this.shows, details: answer.reportMetadata.hasDetailRows };
            if (!isGrouped(answer)) this.shows = { ...this.shows, details: true };
            this.answer = answer;
            this.rows = undefined;
            this.details = undefined;
            await this.loadDetails();
        });
        this.isLoading = false;
    }

    /** The first detail rows, or the ones that follow; the rows of a matrix stand behind its cells alone. */
    private async loadDetails(): Promise<void> {
        if (!this.answer || isMatrix(this.answer) || !this.shows.details) return;
        const { answer, details: before } = this;
        const request = { within: ALL, offset: before?.rows.length ?? 0, inGroups: true };
        const page = await readRows(this.reportId, this.body, request);
        // what comes late, to another run or a second press of the button, is no part of it
        if (this.answer === answer && this.details === before) this.details = followed(before, page);
    }

    private async loadRows(before: Rows | undefined): Promise<void> {
        const { answer, fact, rows } = this;
        const page = await readRows(this.reportId, this.body, { within: fact, offset: before?.rows.length ?? 0 });
        if (this.answer === answer && this.fact === fact && this.rows === rows) this.rows = followed(before, page);
    }

    get metadata(): ReportAnswer['reportMetadata'] | undefined {
        return this.answer?.reportMetadata;
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

    get leftOut(): string {
        return this.answer?.notices.join(' ') ?? '';
    }

    get notice(): string {
        return this.answer && this.details ? noticeOfRows(this.answer, this.details.rows.length) : '';
    }

    get rowsTitle(): string {
        const { answer, rows, fact } = this;
        return answer && rows ? titleOfRows(answer, fact, rows.rows.length) : '';
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

    handleApply(event: CustomEvent<Visit>): void {
        this.visit = event.detail;
        void this.run();
    }

    handleSwitch(event: CustomEvent<Switched>): void {
        this.shows = { ...this.shows, ...event.detail };
        if (this.details === undefined) void this.attempt(() => this.loadDetails());
    }

    handleMoreDetails(): void {
        void this.attempt(() => this.loadDetails());
    }

    async handleDrill(event: CustomEvent<string>): Promise<void> {
        this.fact = event.detail;
        await this.attempt(() => this.loadRows(undefined));
        this.template?.querySelector<RowsElement>('org-report-rows')?.focusTitle();
    }

    handleMoreRows(): void {
        void this.attempt(() => this.loadRows(this.rows));
    }

    handleExport(event: CustomEvent<'csv' | 'xlsx'>): void {
        void this.attempt(() => download(this.reportId, this.body, event.detail, this.page?.label ?? 'Report'));
    }
}
