import type { LayoutModel, LayoutSection, SourceModel } from '../../../metadata/index.ts';
import { columnsOf } from '../../store/index.ts';
import { describeField, describeFields } from './fields.ts';
import type { FieldDescription, SectionDescription } from './types.ts';

/** Fields that tell how a record came about, shown last. */
const AUDIT: readonly string[] = ['CreatedById', 'LastModifiedById'];

/** The layout that an object's pages use: without profiles there is no other choice than the first by name. */
export function layoutOf(model: SourceModel, object: string): LayoutModel | undefined {
    const own = [...model.layouts.values()].filter((layout) => layout.object === object);
    return own.sort((a, b) => a.name.localeCompare(b.name))[0];
}

/** The sections of the detail panel; all fields in two columns where the object has no layout. */
export function describeSections(model: SourceModel, object: string): readonly SectionDescription[] {
    const layout = layoutOf(model, object);
    if (layout === undefined) return withoutLayout(model, object);
    return layout.sections
        .filter((section) => section.style !== 'CustomLinks')
        .map((section) => describeSection(model, object, section))
        .filter((section) => section.columns.some((column) => column.length > 0));
}

function describeSection(model: SourceModel, object: string, section: LayoutSection): SectionDescription {
    const columns = section.columns.map((items) =>
        items.map((item) => (item.field === undefined ? null : (describeField(model, object, item.field) ?? null)))
    );
    return { label: section.label, showLabel: section.detailHeading, columns: columns.map(withoutUnknown) };
}

/** Keeps empty spaces that the layout asks for between fields, but not at the end. */
function withoutUnknown(fields: readonly (FieldDescription | null)[]): readonly (FieldDescription | null)[] {
    const last = fields.findLastIndex((field) => field !== null);
    return fields.slice(0, last + 1);
}

function withoutLayout(model: SourceModel, object: string): readonly SectionDescription[] {
    const own = columnsOf(model, object).filter(
        (column) => !column.system || ['Name', 'OwnerId'].includes(column.name)
    );
    const fields = describeFields(
        model,
        object,
        own.map((column) => column.name)
    );
    const audit = describeFields(model, object, AUDIT);
    return [
        { label: 'Information', showLabel: true, columns: inTwo(fields) },
        { label: 'System Information', showLabel: true, columns: inTwo(audit) }
    ];
}

function inTwo<T>(values: readonly T[]): readonly (readonly T[])[] {
    const half = Math.ceil(values.length / 2);
    return [values.slice(0, half), values.slice(half)];
}

/** The fields of the highlights panel after the name: the primary compact layout's, or none. */
export function describeHighlights(model: SourceModel, object: string): readonly FieldDescription[] {
    const { compactLayout, compactLayouts } = model.objects.get(object) ?? {};
    const fields = compactLayouts?.get(compactLayout ?? '')?.fields ?? [];
    return describeFields(model, object, fields).filter((field) => !field.isName);
}
