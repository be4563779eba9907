import { LightningElement, api } from 'lwc';
import type { RecordNode } from 'org/data';
import type { FieldDescription, SectionDescription } from '../../pages/types.ts';

interface DrawnSection {
    readonly key: string;
    readonly label: string;
    readonly showLabel: boolean;
    readonly open: boolean;
    readonly sectionClass: string;
    readonly columns: readonly {
        readonly key: string;
        readonly cells: readonly { readonly key: string; readonly field: FieldDescription | null }[];
    }[];
}

/** The detail panel: sections of the layout that open and close, each with its columns of fields. */
export default class Details extends LightningElement {
    @api sections: readonly SectionDescription[] = [];
    @api record: RecordNode | undefined;
    @api objectName = '';

    closed: ReadonlySet<string> = new Set();

    get drawnSections(): readonly DrawnSection[] {
        return this.sections.map((section, index) => {
            const key = String(index);
            const open = !this.closed.has(key);
            return {
                key,
                label: section.label,
                showLabel: section.showLabel,
                open,
                sectionClass: `slds-section${open ? ' slds-is-open' : ''}`,
                columns: section.columns.map((fields, column) => ({
                    key: String(column),
                    cells: fields.map((field, row) => ({ key: field?.path ?? `space-${row}`, field }))
                }))
            };
        });
    }

    handleToggle(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
        const closed = new Set(this.closed);
        if (!closed.delete(key)) closed.add(key);
        this.closed = closed;
    }
}
