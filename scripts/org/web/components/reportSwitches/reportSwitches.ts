import { LightningElement, api } from 'lwc';
import { ALL_SHOWN, type Answer, type Shows } from 'org/reportAnswer';
import { labelOf, switchesOf } from './switches';

/** What is switched: a part of the table, on or off. */
export type Switched = Partial<Shows>;

/** The switches below a report, as Lightning's own page has them. */
export default class ReportSwitches extends LightningElement {
    @api answer: Answer | undefined;
    @api shows: Shows = ALL_SHOWN;

    get switches(): readonly { readonly name: string; readonly label: string; readonly checked: boolean }[] {
        const names = this.answer ? switchesOf(this.answer) : [];
        return names.map((name) => ({ name, label: labelOf(name), checked: this.shows[name] }));
    }

    handleChange(event: CustomEvent<{ checked: boolean }>): void {
        const name = (event.currentTarget as HTMLElement).dataset['name'] ?? '';
        this.dispatchEvent(new CustomEvent<Switched>('switch', { detail: { [name]: event.detail.checked } }));
    }
}
