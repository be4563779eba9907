import { LightningElement, api } from 'lwc';
import type { Rows } from '../reportPage/run';

/** Rows of a report as a table; names lead to their records. */
export default class ReportRows extends LightningElement {
    @api rows: Rows | undefined;
    @api title = '';

    get hasMore(): boolean {
        return this.rows?.hasMore === true;
    }

    /** Leads whoever asked for rows to them. */
    @api focusTitle(): void {
        this.template?.querySelector('h2')?.focus();
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }
}
