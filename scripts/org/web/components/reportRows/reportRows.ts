import { LightningElement, api } from 'lwc';
import type { Rows } from 'org/reportAnswer';
import { problemIn, readRows, type ReportAnswer } from 'org/reportRun';
import { titleOf, withinOf } from './groups';

/** The groups whose rows are wanted: of which report, run how, and answered what. */
export interface Drilled {
    readonly reportId: string;
    readonly body: object;
    readonly answer: ReportAnswer;
    /** `0_2!T` */
    readonly fact: string;
}

/** Container: the rows behind a number of a report, the first ones and then the others; names lead to their records. */
export default class ReportRows extends LightningElement {
    @api
    get drilled(): Drilled | undefined {
        return this.asked;
    }
    set drilled(value: Drilled | undefined) {
        this.asked = value;
        this.rows = undefined;
        this.problem = undefined;
        void this.load();
    }

    asked: Drilled | undefined;
    rows: Rows | undefined;
    problem: string | undefined;
    focused: Drilled | undefined;

    /** Loads the first rows, and leads whoever asked for them there, or all the others that are shown. */
    private async load(): Promise<void> {
        const { asked, rows: before } = this;
        if (!asked) return;
        const { reportId, body, answer, fact } = asked;
        const problem = await problemIn(async () => {
            const next = await readRows(reportId, body, before, { within: withinOf(answer, fact) });
            // what comes late, to another number or a second press of the button, is no part of it
            if (this.asked === asked && this.rows === before) this.rows = next;
        });
        if (this.asked === asked) this.problem = problem;
    }

    renderedCallback(): void {
        const { asked, rows } = this;
        if (rows === undefined || this.focused === asked) return;
        this.focused = asked;
        this.template?.querySelector('h2')?.focus();
    }

    get title(): string {
        const { asked, rows } = this;
        return asked && rows ? titleOf(asked.answer, asked.fact, rows.rows.length, rows.total) : '';
    }

    handleMore(): void {
        void this.load();
    }
}
