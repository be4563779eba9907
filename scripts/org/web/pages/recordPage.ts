import type { ApplicationModel, SourceModel } from '../../../metadata/index.ts';
import { activatedPage, describeRows } from './flexiPage.ts';
import { describeHighlights, describeSections } from './layout.ts';
import { describeObject } from './objects.ts';
import { describeRelatedList, describeRelatedLists } from './relatedLists.ts';
import type { Item, Page, Rows } from './types.ts';

/** The page of a record: the activated FlexiPage, or highlights, details and related lists where there is none. */
export function recordPage(
    model: SourceModel,
    app: ApplicationModel | undefined,
    object: string,
    recordId: string
): Page {
    const page = activatedPage(model, object, app);
    return {
        kind: 'record',
        object: describeObject(model, object),
        recordId,
        source: page?.label,
        rows: page === undefined ? defaultRows(model, object) : describeRows(model, page, object)
    };
}

const WHOLE_LIST = 200;

/** The page with a whole related list of a record; undefined where the object has no such list. */
export function relatedListPage(
    model: SourceModel,
    object: string,
    recordId: string,
    relationship: string
): Page | undefined {
    const list = describeRelatedList(model, object, relationship, { limit: WHOLE_LIST });
    if (list === undefined) return undefined;
    const highlights: Item = { key: 'highlights', kind: 'highlights', fields: [] };
    const rows: Rows = [
        [{ name: 'header', span: 12, width: 'XLARGE', items: [highlights] }],
        [{ name: 'main', span: 12, width: 'XLARGE', items: [{ key: 'list', kind: 'relatedList', list }] }]
    ];
    return { kind: 'record', object: describeObject(model, object), recordId, source: undefined, rows };
}

function defaultRows(model: SourceModel, object: string): Rows {
    const highlights: Item = { key: 'highlights', kind: 'highlights', fields: describeHighlights(model, object) };
    const details: Item = { key: 'details', kind: 'details', sections: describeSections(model, object) };
    const lists = describeRelatedLists(model, object).map((list, index): Item => ({
        key: `list-${index}`,
        kind: 'relatedList',
        list
    }));
    const header = { name: 'header', span: 12, width: 'XLARGE', items: [highlights] } as const;
    if (lists.length === 0) return [[header], [{ name: 'main', span: 12, width: 'XLARGE', items: [details] }]];
    return [
        [header],
        [
            { name: 'main', span: 8, width: 'MEDIUM', items: [details] },
            { name: 'sidebar', span: 4, width: 'SMALL', items: lists }
        ]
    ];
}
