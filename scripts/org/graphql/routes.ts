import { Hono } from 'hono';
import { z } from 'zod';
import { requestOrg } from '../requestOrg.ts';
import type { Org } from '../types.ts';

const BODY = z.object({
    query: z.string().max(100_000),
    variables: z.record(z.string(), z.unknown()).nullish(),
    operationName: z.string().nullish()
});

/** POST `/services/data/:version/graphql`. */
export function graphqlRoutes(org: Org): Hono {
    const app = new Hono();
    app.post('/services/data/:version{v(?:5\\d|6[0-8])\\.0}/graphql', async (context) => {
        const json: unknown = await context.req.json().catch(() => undefined);
        const body = BODY.safeParse(json);
        if (!body.success) {
            const what = json === undefined ? 'The body is not JSON.' : z.prettifyError(body.error);
            return context.json(
                [
                    {
                        message: `${what} Send {"query": "…", "variables": {…}}.`,
                        errorCode: 'JSON_PARSER_ERROR',
                        fields: []
                    }
                ],
                400
            );
        }
        const { query, variables, operationName } = body.data;
        // Loaded at the first request: the parser is a third of what starting the org would load.
        const { answerGraphql } = await import('./answer.ts');
        return context.json(
            await answerGraphql(requestOrg(context, org), {
                query,
                variables: variables ?? undefined,
                operationName: operationName ?? undefined,
                version: Number(context.req.param('version').slice(1))
            })
        );
    });
    return app;
}
