import { LightningElement, api } from 'lwc';

/** The buttons above a report; each tells what is wanted. */
export default class ReportActions extends LightningElement {
    @api showsChart = false;
    @api showsFilters = false;

    handleChart(): void {
        this.dispatchEvent(new CustomEvent('chart'));
    }

    handleFilters(): void {
        this.dispatchEvent(new CustomEvent('filters'));
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
