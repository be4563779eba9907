import type { FilterForm } from '../../../reports/index.ts';

/** What a filter is changed to for the visit. */
export interface ChangedFilter {
    readonly operator: string;
    readonly value: string;
}

/** The values chosen in a filter, each as its option writes it: a blank is `""`, and none at all is no blank. */
export function chosenIn(form: FilterForm, changed: ChangedFilter | undefined): readonly string[] {
    // values are between commas outside of quotes
    return changed ? (changed.value.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []) : form.values;
}

/** Whether a filter by choice has nothing chosen: as a filter of nothing it would ask for blanks. */
export function lacksChoice(form: FilterForm, changed: ChangedFilter | undefined): boolean {
    return form.kind === 'choices' && !form.isLocked && chosenIn(form, changed).length === 0;
}
