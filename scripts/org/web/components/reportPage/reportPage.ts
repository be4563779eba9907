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

    connectedCallback(): void {
        void this.run(true);
    }

    private get reportId(): string {
        return this.page?.id ?? '';
    }

    private get body(): object {
        return bodyOf(this.answer, this.visit);
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.problem = await problemIn(work);
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
            this.drilled = undefined;
            this.details = undefined;
            await this.loadDetails();
        });
        this.isLoading = false;
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
