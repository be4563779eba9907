import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';
import { ALL_SHOWN, isGrouped, isMatrix, type Rows, type Shows } from 'org/reportAnswer';
import type { Switched } from '../reportSwitches/reportSwitches';
import { bodyOf, download, problemIn, readRows, runReport } from 'org/reportRun';
import type { ReportAnswer, Visit } from 'org/reportRun';
import type { Part } from '../reportActions/reportActions';
import type { Drilled } from '../reportRows/reportRows';

/** Container: runs a report, holds what is changed for the visit, leads from a number to its rows. */
export default class ReportPage extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'report' }> | undefined;

    answer: ReportAnswer | undefined;
    problem: string | undefined;
    isLoading = true;
    showsChart = true;
    showsFilters = false;
    shows: Shows = ALL_SHOWN;
    visit: Visit = { filters: new Map(), duration: undefined };
    details: Rows | undefined;
    drilled: Drilled | undefined;
    /** How often the report was run: only the last run counts. */
    runs = 0;

    connectedCallback(): void {
        void this.run();
    }

    private get reportId(): string {
        return this.page?.id ?? '';
    }

    private get body(): object {
        return bodyOf(this.answer, this.visit);
    }

    /** Does some work and says why it failed, unless the report was run anew meanwhile. */
    private async attempt(work: () => Promise<void>): Promise<void> {
        const { runs } = this;
        const problem = await problemIn(work);
        if (this.runs === runs) this.problem = problem;
    }

    private async run(): Promise<void> {
        const run = (this.runs += 1);
        this.isLoading = true;
        await this.attempt(async () => {
            const answer = await runReport(this.reportId, this.body);
            if (this.runs !== run) return;
            if (this.answer === undefined) this.shows = { ...this.shows, details: answer.reportMetadata.hasDetailRows };
            if (!isGrouped(answer)) this.shows = { ...this.shows, details: true };
            this.answer = answer;
            this.drilled = undefined;
            this.details = undefined;
            await this.loadDetails();
        });
        if (this.runs === run) this.isLoading = false;
    }

    /** The first detail rows, or all the others that are shown; the rows of a matrix stand behind its cells alone. */
    private async loadDetails(): Promise<void> {
        if (!this.answer || isMatrix(this.answer) || !this.shows.details) return;
        const { answer, details: before } = this;
        const rows = await readRows(this.reportId, this.body, before, { inGroups: true });
        // what comes late, to another run or a second press of the button, is no part of it
        if (this.answer === answer && this.details === before) this.details = rows;
    }

    handleToggle({ detail: part }: CustomEvent<Part>): void {
        this[part] = !this[part];
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

    handleDrill({ detail: fact }: CustomEvent<string>): void {
        const { reportId, body, answer } = this;
        this.drilled = answer && { reportId, body, answer, fact };
    }

    handleExport(event: CustomEvent<'csv' | 'xlsx'>): void {
        void this.attempt(() => download(this.reportId, this.body, event.detail, this.page?.label ?? 'Report'));
    }
}
