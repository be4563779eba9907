import type { SourceModel } from '../metadata/index.ts';

/** A file that is made from force-app. */
export interface GeneratedFile {
    /** Below the project folder, with forward slashes. */
    readonly path: string;
    readonly text: string;
}

/** Makes the text of one file, before formatting. */
export interface Generator {
    readonly path: string;
    readonly write: (model: SourceModel) => string;
}

/** First line of each generated source file. */
export const MADE_BY = 'Made from force-app by `npm run generate`; changes here are lost.';
