import { LightningElement, api } from 'lwc';

/** A part of the page that a button shows and hides. */
export type Part = 'showsChart' | 'showsFilters';

/** The buttons above a report; each tells what is wanted. */
export default class ReportActions extends LightningElement {
    @api showsChart = false;
    @api showsFilters = false;

    handleChart(): void {
        this.toggle('showsChart');
    }

    handleFilters(): void {
        this.toggle('showsFilters');
    }

    private toggle(detail: Part): void {
        this.dispatchEvent(new CustomEvent<Part>('toggle', { detail }));
    }

    handleRefresh(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }

    /** Asks for a file of the rows: `csv` or `xlsx`. */
    handleExport(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('export', { detail: event.detail.value }));
    }

    handlePrint(): void {
        window.print();
    }
}
