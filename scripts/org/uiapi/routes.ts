import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { QueryError } from '../query/index.ts';
import type { Condition, Org } from '../types.ts';
import type { CollectionOptions } from './collection.ts';
import { UiError } from './error.ts';
import { layoutRepresentation } from './layouts.ts';
import { listInfo, listInfos, listRecords, listViewNamed } from './listViews.ts';
import { objectInfo } from './objectInfo.ts';
import { objectNamed, recordObject } from './objects.ts';
import { allPicklistValues, picklistValues } from './picklists.ts';
import { readRecord } from './readRecord.ts';
import { relatedListInfo, relatedListNamed, relatedListRecords, relatedLists } from './relatedLists.ts';

const BASE = '/services/data/:version/ui-api';
const NAMES = z.union([z.string(), z.array(z.string())]);
const COLLECTION = z.object({
    fields: NAMES.nullish(),
    optionalFields: NAMES.nullish(),
    pageSize: z.number().nullish(),
    pageToken: z.union([z.string(), z.number().transform(String)]).nullish(),
    sortBy: NAMES.nullish(),
    where: z.string().nullish()
});

/** An answer that may fail: UI API's errors are a list of one, with the status of the error. */
function answer(context: Context, make: () => unknown): Response {
    try {
        // Safe: everything answered here is plain JSON data.
        return context.json(make() as Record<string, unknown>);
    } catch (error) {
        if (error instanceof UiError)
            return context.json([{ errorCode: error.errorCode, message: error.message }], error.status);
        if (error instanceof QueryError) return context.json([{ errorCode: error.code, message: error.message }], 400);
        throw error;
    }
}

function queryOptions(context: Context): CollectionOptions & { readonly where?: string | undefined } {
    const { fields, optionalFields, pageSize, pageToken, sortBy, where } = context.req.query();
    return {
        fields,
        optionalFields,
        pageSize: pageSize === undefined ? undefined : Number(pageSize),
        pageToken,
        sortBy,
        where
    };
}

async function bodyOptions(
    context: Context
): Promise<() => CollectionOptions & { readonly where?: string | undefined }> {
    const json: unknown = await context.req.json().catch(() => undefined);
    return () => {
        const parsed = COLLECTION.safeParse(json);
        if (!parsed.success)
            throw new UiError(
                400,
                'POST_BODY_PARSE_ERROR',
                json === undefined ? 'The body is not JSON.' : z.prettifyError(parsed.error)
            );
        const given = Object.entries(parsed.data).filter(([, value]) => value !== null);
        return Object.fromEntries(given);
    };
}

/** GET (and POST for lists) below `/services/data/:version/ui-api`. */
export function uiapiRoutes(org: Org): Hono {
    const app = new Hono().basePath(BASE);
    metadataRoutes(app, org);
    app.get('/records/:id', (context) =>
        answer(context, () => readRecord(org, context.req.param('id'), context.req.query()))
    );
    app.get('/records/batch/:ids', (context) =>
        answer(context, () => {
            const ids = context.req.param('ids').split(',');
            return {
                hasErrors: false,
                results: ids.map((id) => ({ result: readRecord(org, id, context.req.query()), statusCode: 200 }))
            };
        })
    );
    listRoutes(app, org);
    return app;
}

function metadataRoutes(app: Hono, org: Org): void {
    app.get('/object-info/batch/:names', (context) =>
        answer(context, () => {
            const names = context.req.param('names').split(',');
            return {
                results: names.map((name) => ({ result: objectInfo(org, objectNamed(org, name)), statusCode: 200 }))
            };
        })
    );
    app.get('/object-info/:object', (context) =>
        answer(context, () => objectInfo(org, objectNamed(org, context.req.param('object'))))
    );
    app.get('/object-info/:object/picklist-values/:recordType', (context) =>
        answer(context, () =>
            allPicklistValues(org, objectNamed(org, context.req.param('object')), context.req.param('recordType'))
        )
    );
    app.get('/object-info/:object/picklist-values/:recordType/:field', (context) => {
        const { object, recordType, field } = context.req.param();
        return answer(context, () => picklistValues(objectNamed(org, object), recordType, field));
    });
    app.get('/layout/:object', (context) =>
        answer(context, () => {
            const { layoutType = 'Full', mode = 'View' } = context.req.query();
            if (layoutType !== 'Full' && layoutType !== 'Compact')
                throw new UiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'layoutType is Full or Compact.');
            return layoutRepresentation(org, objectNamed(org, context.req.param('object')), layoutType, mode);
        })
    );
}

type Options = CollectionOptions & { readonly where?: string | undefined };

function listRoutes(app: Hono, org: Org): void {
    const related = (parentId: string, name: string, options: Options): unknown => {
        const { object, id } = recordObject(org, parentId);
        return relatedListRecords(org, object, id, relatedListNamed(org, object, name), options, where(options));
    };
    const listed = (object: string, view: string, options: Options): unknown => {
        const found = objectNamed(org, object);
        return listRecords(org, found, listViewNamed(found, view), options);
    };
    app.get('/related-list-info/:object', (context) =>
        answer(context, () => relatedLists(org, objectNamed(org, context.req.param('object'))))
    );
    app.get('/related-list-info/:object/:list', (context) =>
        answer(context, () => {
            const parent = objectNamed(org, context.req.param('object'));
            return relatedListInfo(org, parent, relatedListNamed(org, parent, context.req.param('list')));
        })
    );
    app.get('/related-list-records/:parent/:list', (context) => {
        const { parent, list } = context.req.param();
        return answer(context, () => related(parent, list, queryOptions(context)));
    });
    app.post('/related-list-records/:parent/:list', async (context) => {
        const { parent, list } = context.req.param();
        const options = await bodyOptions(context);
        return answer(context, () => related(parent, list, options()));
    });
    app.get('/list-info/:object', (context) =>
        answer(context, () => listInfos(objectNamed(org, context.req.param('object'))))
    );
    app.get('/list-info/:object/:view', (context) =>
        answer(context, () => {
            const object = objectNamed(org, context.req.param('object'));
            return listInfo(org, object, listViewNamed(object, context.req.param('view')));
        })
    );
    app.get('/list-records/:object/:view', (context) => {
        const { object, view } = context.req.param();
        return answer(context, () => listed(object, view, queryOptions(context)));
    });
    app.post('/list-records/:object/:view', async (context) => {
        const { object, view } = context.req.param();
        const options = await bodyOptions(context);
        return answer(context, () => listed(object, view, options()));
    });
}

function where(options: Options): readonly Condition[] {
    if (options.where === undefined || options.where === '') return [];
    throw new UiError(501, 'NOT_SUPPORTED', 'The local org does not filter related lists by where yet. Use GraphQL.');
}
