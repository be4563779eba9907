import { LightningElement, api } from 'lwc';
import { ALL_SHOWN, type Rows, type Shows } from 'org/reportAnswer';
import type { ReportAnswer } from 'org/reportRun';
import type { Switched } from '../reportSwitches/reportSwitches';
import { noticeOfRows, totalsOf, type Total } from './totals';

/** A report's answer: its totals, what is left out of it, its chart and its table with the switches below. */
export default class ReportView extends LightningElement {
    @api answer: ReportAnswer | undefined;
    @api details: Rows | undefined;
    @api shows: Shows = ALL_SHOWN;
    @api showsChart = false;
    @api label = '';

    get drawsChart(): boolean {
        return this.showsChart && (this.answer?.chartData ?? null) !== null;
    }

    get totals(): readonly Total[] {
        return this.answer ? totalsOf(this.answer) : [];
    }

    get leftOut(): string {
        return this.answer?.notices.join(' ') ?? '';
    }

    get notice(): string {
        return this.answer && this.details ? noticeOfRows(this.answer, this.details) : '';
    }

    handleDrill(event: CustomEvent<string>): void {
        this.dispatchEvent(new CustomEvent('drill', { detail: event.detail }));
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }

    handleSwitch(event: CustomEvent<Switched>): void {
        this.dispatchEvent(new CustomEvent<Switched>('switch', { detail: event.detail }));
    }
}
