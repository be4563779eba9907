import { LightningElement, api } from 'lwc';
import type { Rows } from 'org/reportAnswer';

/** The rows behind a number of a report; names lead to their records. */
export default class ReportRows extends LightningElement {
    @api rows: Rows | undefined;
    @api title = '';

    /** Leads whoever asked for rows to them. */
    @api focusTitle(): void {
        this.template?.querySelector('h2')?.focus();
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }
}
