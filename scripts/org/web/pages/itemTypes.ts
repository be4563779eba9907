/** What stands where on a page. */

import type { FieldDescription, RelatedListDescription, SectionDescription } from './fieldTypes.ts';

/** One thing in a region. */
export type Item = { readonly key: string } & (
    | { readonly kind: 'highlights'; readonly fields: readonly FieldDescription[] }
    | { readonly kind: 'details'; readonly sections: readonly SectionDescription[] }
    | { readonly kind: 'field'; readonly field: FieldDescription }
    | { readonly kind: 'relatedList'; readonly list: RelatedListDescription }
    | { readonly kind: 'tabset'; readonly tabs: readonly TabDescription[]; readonly active: string | undefined }
    | { readonly kind: 'accordion'; readonly sections: readonly TabDescription[]; readonly active: string | undefined }
    | { readonly kind: 'component'; readonly name: string; readonly properties: Readonly<Record<string, unknown>> }
    | { readonly kind: 'richText'; readonly html: string }
    | { readonly kind: 'placeholder'; readonly name: string; readonly why: string }
);

export interface TabDescription {
    readonly key: string;
    readonly label: string;
    readonly items: readonly Item[];
}

export type RegionWidth = 'SMALL' | 'MEDIUM' | 'LARGE' | 'XLARGE';

export interface Region {
    readonly name: string;
    /** Twelfths of the page's width on a wide screen. */
    readonly span: number;
    readonly width: RegionWidth;
    readonly items: readonly Item[];
}

/** Rows of regions, top to bottom. */
export type Rows = readonly (readonly Region[])[];
