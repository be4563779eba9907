import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { restError, restRoutes, type RestAnswer } from '../rest/index.ts';
import type { Org } from '../types.ts';
import { checkHost, checkOrigin, checkToken, signIn, type Port } from './guard.ts';

/** Largest body taken: far above a full Collections request, far below what would trouble the process. */
const MAX_BODY = 32 * 1024 * 1024;
/** What `Sforce-Limit-Info` counts against: the base of an Enterprise org. */
const DAILY_REQUESTS = 100_000;

export interface AppOptions {
    readonly port?: Port;
    /** Further parts, asked in order before the REST API. */
    readonly routes?: readonly Hono[];
    /** Told what went wrong inside, with a number that the answer carries too. */
    readonly logError?: (line: string) => void;
}

function send(context: Context, { status, body }: RestAnswer): Response {
    return context.json(body, status as 400);
}

/** One slash where a client sent several, as the Salesforce CLI does. */
function collapsedPath(request: Request): string {
    return new URL(request.url).pathname.replace(/\/{2,}/g, '/');
}

function limitInfo(): (context: Context, next: () => Promise<void>) => Promise<void> {
    let used = 0;
    return async (context, next) => {
        // only the list of versions is free
        if (context.req.path !== '/services/data') used += 1;
        await next();
        context.header('Sforce-Limit-Info', `api-usage=${used}/${DAILY_REQUESTS}`);
    };
}

function handleErrors(app: Hono, logError: (line: string) => void): void {
    app.notFound((context) => send(context, restError(404, 'NOT_FOUND', 'The requested resource does not exist')));
    app.onError((error, context) => {
        const id = randomUUID().slice(0, 8);
        const where = `${context.req.method} ${context.req.path}`;
        logError(`${where} failed (${id}): ${error.stack ?? error.message}`);
        const message = `An unexpected error occurred in the local org. Its terminal says more under ${id}.`;
        return send(context, restError(500, 'UNKNOWN_EXCEPTION', message));
    });
}

/** The whole server as a function from request to answer: who may ask, how much, and which part answers. */
export function createApp(org: Org, options: AppOptions = {}): Hono {
    const { port = () => undefined, routes = [], logError = console.error } = options;
    const app = new Hono({ getPath: collapsedPath });
    handleErrors(app, (line) => logError(line.replaceAll(org.token, '<token>')));
    const token = checkToken(org.token, port);
    const count = limitInfo();
    app.use(async (context, next) => {
        await next();
        context.header('X-Content-Type-Options', 'nosniff');
        context.header('Cross-Origin-Resource-Policy', 'same-origin');
        context.header('Referrer-Policy', 'no-referrer');
        context.header('X-Frame-Options', 'SAMEORIGIN');
    });
    app.use(checkHost(port));
    app.use('/services/*', checkOrigin(port), count, async (context, next) =>
        context.req.path === '/services/data' ? next() : token(context, next)
    );
    app.use('/local/*', checkOrigin(port), token);
    app.use(
        bodyLimit({
            maxSize: MAX_BODY,
            onError: (context) =>
                send(context, restError(413, 'REQUEST_TOO_LARGE', `A body takes ${MAX_BODY / 1024 / 1024} MB at most.`))
        })
    );
    app.use(signIn(org.token, port));
    for (const part of routes) app.route('/', part);
    app.route('/', restRoutes(org));
    return app;
}
