import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { QueryError } from '../query/index.ts';
import { requestOrg } from '../requestOrg.ts';
import type { Condition, Org } from '../types.ts';
import type { CollectionOptions } from './collection.ts';
import { UiError } from './error.ts';
import { layoutRepresentation } from './layouts.ts';
import { listInfo, listInfos, listRecords, listViewNamed } from './listViews.ts';
import { objectInfo } from './objectInfo.ts';
import { objectNamed, recordObject } from './objects.ts';
import { allPicklistValues, picklistValues } from './picklists.ts';
import { readRecord } from './readRecord.ts';
import { createRecord, deleteRecord, SaveRefused, updateRecord } from './writeRecord.ts';
import {
    relatedListInfo,
    relatedListCount,
    relatedListNamed,
    relatedListRecords,
    relatedLists
} from './relatedLists.ts';

const BASE = '/services/data/:version{v(?:5\\d|6[0-8])\\.0}/ui-api';
const NAMES = z.union([z.string(), z.array(z.string())]);
const COLLECTION = z.object({
    fields: NAMES.nullish(),
    optionalFields: NAMES.nullish(),
    pageSize: z.number().nullish(),
    pageToken: z.union([z.string(), z.number().transform(String)]).nullish(),
    sortBy: NAMES.nullish(),
    where: z.string().nullish()
});

/** Answers a request with what is made of the org as its user sees it. */
type Answer = (context: Context, make: (org: Org) => unknown, status?: 200 | 201) => Response;

/** An answer that may fail: UI API's errors are a list of one; those of a write carry what is wrong with each field. */
function answering(made: Org): Answer {
    return (context, make, status = 200) => {
        try {
            // Safe: everything answered here is plain JSON data.
            return context.json(make(requestOrg(context, made)) as Record<string, unknown>, status);
        } catch (error) {
            return failure(context, error);
        }
    };
}

/** @throws what is no error of the request */
function failure(context: Context, error: unknown): Response {
    if (error instanceof SaveRefused) {
        const { errorCode, message, output } = error;
        return context.json({ errorCode, enhancedErrorType: 'RecordError', message, output, statusCode: 400 }, 400);
    }
    if (error instanceof UiError)
        return context.json([{ errorCode: error.errorCode, message: error.message }], error.status);
    if (error instanceof QueryError) return context.json([{ errorCode: error.code, message: error.message }], 400);
    throw error;
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

/** The body by its schema. @throws UiError naming what is wrong */
async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<() => T> {
    const json: unknown = await context.req.json().catch(() => undefined);
    return () => {
        const parsed = schema.safeParse(json);
        if (parsed.success) return parsed.data;
        const what = json === undefined ? 'The body is not JSON.' : z.prettifyError(parsed.error);
        throw new UiError(400, 'POST_BODY_PARSE_ERROR', what);
    };
}

function withoutNulls(body: z.infer<typeof COLLECTION>): Options {
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

/** Reads (lists also by POST) and writes of single records below `/services/data/:version/ui-api`. */
export function uiapiRoutes(org: Org): Hono {
    const app = new Hono().basePath(BASE);
    const answer = answering(org);
    metadataRoutes(app, answer);
    recordRoutes(app, answer);
    listRoutes(app, answer);
    return app;
}

const FIELDS = z.record(z.string(), z.unknown());
const NEW_RECORD = z.object({ apiName: z.string(), fields: FIELDS });
const CHANGES = z.object({ fields: FIELDS });

function recordRoutes(app: Hono, answer: Answer): void {
    app.get('/records/:id', (context) =>
        answer(context, (org) => readRecord(org, context.req.param('id'), context.req.query()))
    );
    app.get('/records/batch/:ids', (context) =>
        answer(context, (org) => {
            const ids = context.req.param('ids').split(',');
            return {
                hasErrors: false,
                results: ids.map((id) => ({ result: readRecord(org, id, context.req.query()), statusCode: 200 }))
            };
        })
    );
    app.post('/records', async (context) => {
        const body = await bodyOf(context, NEW_RECORD);
        return answer(context, (org) => createRecord(org, body().apiName, body().fields), 201);
    });
    app.patch('/records/:id', async (context) => {
        const body = await bodyOf(context, CHANGES);
        return answer(context, (org) => updateRecord(org, context.req.param('id'), body().fields));
    });
    app.delete('/records/:id', (context) => {
        const failed = answer(context, (org) => {
            deleteRecord(org, context.req.param('id'));
            return {};
        });
        return failed.ok ? context.body(null, 204) : failed;
    });
}

function metadataRoutes(app: Hono, answer: Answer): void {
    app.get('/object-info/batch/:names', (context) =>
        answer(context, (org) => {
            const names = context.req.param('names').split(',');
            return {
                results: names.map((name) => ({ result: objectInfo(org, objectNamed(org, name)), statusCode: 200 }))
            };
        })
    );
    app.get('/object-info/:object', (context) =>
        answer(context, (org) => objectInfo(org, objectNamed(org, context.req.param('object'))))
    );
    app.get('/object-info/:object/picklist-values/:recordType', (context) =>
        answer(context, (org) =>
            allPicklistValues(org, objectNamed(org, context.req.param('object')), context.req.param('recordType'))
        )
    );
    app.get('/object-info/:object/picklist-values/:recordType/:field', (context) => {
        const { object, recordType, field } = context.req.param();
        return answer(context, (org) => picklistValues(org, objectNamed(org, object), recordType, field));
    });
    app.get('/layout/:object', (context) =>
        answer(context, (org) => {
            const { layoutType = 'Full', mode = 'View' } = context.req.query();
            if (layoutType !== 'Full' && layoutType !== 'Compact')
                throw new UiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'layoutType is Full or Compact.');
            return layoutRepresentation(org, objectNamed(org, context.req.param('object')), layoutType, mode);
        })
    );
}

type Options = CollectionOptions & { readonly where?: string | undefined };

function listRoutes(app: Hono, answer: Answer): void {
    const related = (org: Org, parentId: string, name: string, options: Options): unknown => {
        const { object, id } = recordObject(org, parentId);
        return relatedListRecords(org, object, id, relatedListNamed(org, object, name), options, where(options));
    };
    const listed = (org: Org, object: string, view: string, options: Options): unknown => {
        const found = objectNamed(org, object);
        return listRecords(org, found, listViewNamed(found, view), options);
    };
    app.get('/related-list-info/:object', (context) =>
        answer(context, (org) => relatedLists(org, objectNamed(org, context.req.param('object'))))
    );
    app.get('/related-list-info/:object/:list', (context) =>
        answer(context, (org) => {
            const parent = objectNamed(org, context.req.param('object'));
            return relatedListInfo(org, parent, relatedListNamed(org, parent, context.req.param('list')));
        })
    );
    app.get('/related-list-records/:parent/:list', (context) => {
        const { parent, list } = context.req.param();
        return answer(context, (org) => related(org, parent, list, queryOptions(context)));
    });
    app.post('/related-list-records/:parent/:list', async (context) => {
        const { parent, list } = context.req.param();
        const body = await bodyOf(context, COLLECTION);
        return answer(context, (org) => related(org, parent, list, withoutNulls(body())));
    });
    app.get('/related-list-count/:parent/:list', (context) => {
        const { parent, list } = context.req.param();
        return answer(context, (org) => {
            const { object, id } = recordObject(org, parent);
            return relatedListCount(org, object, id, relatedListNamed(org, object, list));
        });
    });
    app.get('/list-info/:object', (context) =>
        answer(context, (org) => listInfos(objectNamed(org, context.req.param('object'))))
    );
    app.get('/list-info/:object/:view', (context) =>
        answer(context, (org) => {
            const object = objectNamed(org, context.req.param('object'));
            return listInfo(org, object, listViewNamed(object, context.req.param('view')));
        })
    );
    app.get('/list-records/:object/:view', (context) => {
        const { object, view } = context.req.param();
        return answer(context, (org) => listed(org, object, view, queryOptions(context)));
    });
    app.post('/list-records/:object/:view', async (context) => {
        const { object, view } = context.req.param();
        const body = await bodyOf(context, COLLECTION);
        return answer(context, (org) => listed(org, object, view, withoutNulls(body())));
    });
}

function where(options: Options): readonly Condition[] {
    if (options.where === undefined || options.where === '') return [];
    throw new UiError(501, 'NOT_SUPPORTED', 'The local org does not filter related lists by where yet. Use GraphQL.');
}
