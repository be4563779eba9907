/** What the server tells the browser about a page: everything but the data. Shared by both. */

import type { FieldDescription, ObjectDescription } from './fieldTypes.ts';
import type { Rows } from './itemTypes.ts';
import type { DashboardPage, ReportItem, ReportPage, ReportsPage } from './reportTypes.ts';

export type * from './fieldTypes.ts';
export type * from './itemTypes.ts';

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
