import { LightningElement, api } from 'lwc';
import type { Bar } from 'c/phoneEventView';

/** A bar where it lies: which of its words there is room for, and how much of its room it fills (0 to 1). */
export interface PlacedItem {
    readonly bar: Bar;
    readonly fill: number;
    /** Where the words are. */
    readonly side: 'inside' | 'after' | 'before';
    readonly word: string;
    readonly seconds: string;
}

/** Presentation: one attempt on a time axis. Its parent places it, and is its size container. Fires `explain` and `reach`. */
export default class EventTimelineItem extends LightningElement {
    @api placed: PlacedItem | undefined;
    @api selected = false;
    /** Only one bar of a picture takes part in the tab order. */
    @api reachable = false;

    /** Puts the keyboard focus on the bar. */
    @api focus(): void {
        this.template?.querySelector('button')?.focus();
    }

    get className(): string {
        const { bar, side = 'after' } = this.placed ?? {};
        return `item ${bar?.tone ?? 'neutral'} ${bar?.shape ?? 'silent'} ${side}${this.selected ? ' selected' : ''}`;
    }

    get isAnswer(): boolean {
        return this.placed?.bar.shape === 'answer';
    }

    get barStyle(): string {
        return `inline-size: max(1.75rem, ${Math.round((this.placed?.fill ?? 0) * 1000) / 10}cqi)`;
    }

    get pressed(): string {
        return String(this.selected);
    }

    get tabIndex0(): string {
        return this.reachable ? '0' : '-1';
    }

    handleClick(): void {
        this.dispatchEvent(new CustomEvent('explain', { detail: this.placed?.bar.id }));
    }

    handleFocus(): void {
        this.dispatchEvent(new CustomEvent('reach', { detail: this.placed?.bar.id }));
    }
}
