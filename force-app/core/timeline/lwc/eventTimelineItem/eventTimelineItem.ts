import { LightningElement, api } from 'lwc';
import type { Bar } from 'c/phoneEventView';

/** Presentation: one attempt on a time axis. Its parent places it, and is its size container. Fires `explain`. */
export default class EventTimelineItem extends LightningElement {
    @api bar: Bar | undefined;
    /** Length of the bar as a share of the room it has, 0 to 1. */
    @api fill = 0;
    /** Its words go into the bar; else beside it. */
    @api inside = false;
    @api selected = false;
    /** Only one bar of a picture takes part in the tab order. */
    @api reachable = false;

    /** Puts the keyboard focus on the bar. */
    @api focus(): void {
        this.template?.querySelector('button')?.focus();
    }

    get className(): string {
        const { tone = 'neutral', shape = 'silent' } = this.bar ?? {};
        return `item ${tone} ${shape}${this.selected ? ' selected' : ''}${this.inside ? ' inside' : ''}`;
    }

    get isAnswer(): boolean {
        return this.bar?.shape === 'answer';
    }

    get barStyle(): string {
        return `inline-size: max(1.75rem, ${Math.round(this.fill * 1000) / 10}cqi)`;
    }

    get pressed(): string {
        return String(this.selected);
    }

    get tabIndex0(): string {
        return this.reachable ? '0' : '-1';
    }

    handleClick(): void {
        this.dispatchEvent(new CustomEvent('explain', { detail: this.bar?.id }));
    }

    handleFocus(): void {
        this.dispatchEvent(new CustomEvent('reach', { detail: this.bar?.id }));
    }
}
