/** What the server tells the browser about a page: everything but the data. Shared by both. */

import type { DashboardPage, ReportItem, ReportPage, ReportsPage } from './reportTypes.ts';

/** How a value is drawn. `Reference` leads to another record. */
export type DrawnType =
    | 'Boolean'
    | 'Currency'
    | 'Date'
    | 'DateTime'
    | 'Email'
    | 'Html'
    | 'LongText'
    | 'Number'
    | 'Percent'
    | 'Phone'
    | 'Reference'
    | 'Text'
    | 'Time'
    | 'Url';

export interface FieldDescription {
    /** As GraphQL asks for it: `Time__c`, `Call_Queue__r.Name`. */
    readonly path: string;
    readonly label: string;
    readonly type: DrawnType;
    readonly help: string | undefined;
    /** Digits after the point. */
    readonly scale: number | undefined;
    /** Only with Reference: the way to the parent and what it is. */
    readonly reference: ReferenceDescription | undefined;
    /** Path of a time shown behind the value: who made a record, and when. */
    readonly when: string | undefined;
    /** True for the record's own name, which leads to the record. */
    readonly isName: boolean;
}

export interface ReferenceDescription {
    readonly relationship: string;
    readonly object: string;
    readonly icon: string;
    /** `Name`, or another field where the parent has none. */
    readonly nameField: string;
}

export interface ObjectDescription {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly icon: string;
}

export interface RelatedListDescription {
    readonly id: string;
    readonly label: string;
    readonly object: ObjectDescription;
    /** From the page's record to the one whose children these are, where that is another: `Orchard__r`. */
    readonly parent: string | undefined;
    /** Address of the page with the whole list, for the record whose children these are; `{id}` stands for its id. */
    readonly url: string;
    /** From parent to child, as GraphQL has it: `Books__r`. */
    readonly relationship: string;
    /** The child's lookup. */
    readonly lookupField: string;
    readonly columns: readonly FieldDescription[];
    readonly sortField: string | undefined;
    readonly sortOrder: 'ASC' | 'DESC';
    /** The page's filter of the list, as GraphQL takes it. */
    readonly where: string | undefined;
    readonly limit: number;
}

export interface SectionDescription {
    readonly label: string;
    readonly showLabel: boolean;
    /** Null is an empty space. */
    readonly columns: readonly (readonly (FieldDescription | null)[])[];
}

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

export interface NavigationItem {
    readonly name: string;
    readonly label: string;
    readonly href: string;
    /** Set where the item stands for an object, so that its records' pages mark it too. */
    readonly object: string | undefined;
}

export interface AppDescription {
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly items: readonly NavigationItem[];
}

export interface Story {
    readonly title: string;
    readonly text: string;
    readonly object: ObjectDescription;
    /** `value` as it is stored, `literal` as GraphQL writes it. */
    readonly externalId: { readonly field: string; readonly value: string | number; readonly literal: string };
}

export interface Command {
    readonly title: string;
    readonly text: string;
    readonly command: string;
}

export interface ListViewChoice {
    readonly name: string;
    readonly label: string;
}

export type Page =
    | {
          readonly kind: 'home';
          readonly title: string;
          readonly text: string;
          readonly stories: readonly Story[];
          readonly reports: readonly (ReportItem & { readonly icon: string })[];
          readonly objects: readonly (ObjectDescription & { readonly href: string })[];
          readonly commands: readonly Command[];
          readonly problems: readonly string[];
      }
    | {
          readonly kind: 'record';
          readonly object: ObjectDescription;
          readonly recordId: string;
          /** Label of the FlexiPage, undefined for the page the org makes up where none is activated. */
          readonly source: string | undefined;
          readonly rows: Rows;
      }
    | { readonly kind: 'app'; readonly label: string; readonly icon: string; readonly rows: Rows }
    | {
          readonly kind: 'list';
          readonly object: ObjectDescription;
          readonly listViews: readonly ListViewChoice[];
          readonly current: ListViewChoice;
          readonly columns: readonly FieldDescription[];
      }
    | ReportsPage
    | ReportPage
    | DashboardPage
    | { readonly kind: 'redirect'; readonly to: string }
    | { readonly kind: 'message'; readonly status: number; readonly title: string; readonly text: string };

/** Everything the first answer of a page holds. */
export interface Envelope {
    readonly app: AppDescription;
    readonly apps: readonly { readonly name: string; readonly label: string }[];
    readonly user: { readonly id: string; readonly name: string };
    /** Everybody who the page may be opened as. */
    readonly users: readonly { readonly name: string; readonly username: string }[];
    readonly page: Page;
}
