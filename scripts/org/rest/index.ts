import { Hono, type Context } from 'hono';
import { requestOrg } from '../requestOrg.ts';
import type { Org } from '../types.ts';
import { answerRest, readRequest } from './dispatch.ts';
import { identity, identityUrl, userInfo } from './identity.ts';
import { restError, type RestAnswer } from './message.ts';
import { listVersions } from './versions.ts';

export { restError, type RestAnswer, type RestError } from './message.ts';
export { isVersion } from './versions.ts';

function respond({ status, body, headers = {} }: RestAnswer): Response {
    if (body === undefined) return new Response(null, { status, headers });
    return Response.json(body, { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers } });
}

/** The JSON of a body; undefined where there is none, an answer where it is not JSON. */
async function readBody(context: Context): Promise<{ readonly json: unknown } | RestAnswer> {
    const text = await context.req.text().catch(() => undefined);
    if (text === undefined) return restError(400, 'JSON_PARSER_ERROR', 'The body did not arrive in full.');
    if (text.trim() === '') return { json: undefined };
    try {
        return { json: JSON.parse(text) };
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return restError(400, 'JSON_PARSER_ERROR', `The body is not JSON: ${why}`);
    }
}

/**
 * The REST API: versions, who is who, records one by one, sObject Collections and composite requests.
 * Everything below `/services/data/vXX.0` that no other part answers ends here with an error in Salesforce's shape.
 */
export function restRoutes(org: Org): Hono {
    const app = new Hono();
    app.get('/services/data', () => respond(listVersions()));
    app.on(['GET', 'POST'], '/services/oauth2/userinfo', (context) =>
        respond(userInfo(requestOrg(context, org), new URL(context.req.url).origin))
    );
    app.get('/id/:organization/:user', (context) => {
        const { organization, user } = context.req.param();
        return respond(identity(requestOrg(context, org), organization, user, new URL(context.req.url).origin));
    });
    app.all('/services/data/:version/*', answer);
    app.all('/services/data/:version', answer);
    async function answer(context: Context): Promise<Response> {
        const body = await readBody(context);
        if ('status' in body) return respond(body);
        const { pathname, search, origin } = new URL(context.req.url);
        const header = (name: string): string | undefined => context.req.header(name);
        const request = readRequest(context.req.method, pathname + search, body.json, header);
        const own = requestOrg(context, org);
        return respond(answerRest(own, { ...request, identity: identityUrl(own, origin) }));
    }
    return app;
}
