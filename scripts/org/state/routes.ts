import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';
import { resetOrg } from './reset.ts';
import {
    dropSnapshot,
    hasSnapshot,
    isSnapshotName,
    listSnapshots,
    restoreSnapshot,
    takeSnapshot
} from './snapshots.ts';

const SNAPSHOT = z.strictObject({ name: z.string().refine(isSnapshotName, 'takes up to 64 letters, digits, - and _') });
const RESET = z.strictObject({ to: z.enum(['sample', 'empty']) });

function refuse(context: Context, status: 400 | 404, code: string, message: string): Response {
    return context.json(restError(status, code, message).body, status);
}

async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T | string> {
    const parsed = schema.safeParse(await context.req.json().catch(() => undefined));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
}

/** Answers about one snapshot, where there is one of that name. */
function withSnapshot(org: Org, answer: (context: Context, name: string) => Response) {
    return (context: Context): Response => {
        const name = context.req.param('name') ?? '';
        return hasSnapshot(org, name)
            ? answer(context, name)
            : refuse(context, 404, 'NOT_FOUND', `There is no snapshot "${name.slice(0, 64)}".`);
    };
}

/** `/local/snapshots` keeps all records under a name and brings them back; `/local/reset` begins anew. */
export function stateRoutes(org: Org, data: string | undefined): Hono {
    const app = new Hono();
    app.get('/local/snapshots', (context) => context.json(listSnapshots(org)));
    app.post('/local/snapshots', async (context) => {
        const body = await readBody(context, SNAPSHOT);
        if (typeof body === 'string') return refuse(context, 400, 'INVALID_SNAPSHOT', body);
        return context.json(takeSnapshot(org, body.name), 201);
    });
    app.post(
        '/local/snapshots/:name/restore',
        withSnapshot(org, (context, name) => {
            restoreSnapshot(org, name);
            return context.body(null, 204);
        })
    );
    app.delete(
        '/local/snapshots/:name',
        withSnapshot(org, (context, name) => {
            dropSnapshot(org, name);
            return context.body(null, 204);
        })
    );
    app.post('/local/reset', async (context) => {
        const body = await readBody(context, RESET);
        if (typeof body === 'string') return refuse(context, 400, 'INVALID_RESET', body);
        if (body.to === 'sample' && data === undefined)
            return refuse(
                context,
                400,
                'INVALID_RESET',
                'The org was started without data (--data), so that there is no sample.'
            );
        const { records, problems } = resetOrg(org, body.to === 'sample' ? data : undefined);
        return context.json({ records, problems: problems.length });
    });
    return app;
}
