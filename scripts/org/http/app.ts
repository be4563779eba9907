import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createFaults, faultRoutes, injectFaults, type Faults } from '../faults/index.ts';
import { allocationsOf } from '../limits/index.ts';
import { restError, restRoutes, type RestAnswer } from '../rest/index.ts';
import type { Org } from '../types.ts';
import { checkAdmin } from './admin.ts';
import { countRequests } from './countRequests.ts';
import { diskProblem } from './diskProblem.ts';
import { frontdoorRoutes, requireSession } from './frontdoor.ts';
import { checkHost, checkOrigin, type Port } from './guard.ts';
import { checkToken, resolveUser, signIn } from './session.ts';
import { createSessions } from './sessions.ts';
import { tokenRoutes } from './tokenRoutes.ts';
import { unpackBodies } from './unpack.ts';
import { userRoutes } from './userRoutes.ts';
import { requireUtf8 } from './utf8.ts';

/** Largest body taken: far above a full Collections request, far below what would trouble the process. */
const MAX_BODY = 32 * 1024 * 1024;

/** What clients ask before they have a token. */
const WITHOUT_TOKEN = new Set(['/services/data', '/services/oauth2/token']);

/** What runs the org instead of using it. */
const ADMIN_ONLY = ['/local/faults', '/local/snapshots', '/local/snapshots/*', '/local/reset'];

export interface AppOptions {
    readonly port?: Port;
    /** What the server is called by, beyond loopback: other machines reach it, so that pages need a session as well. */
    readonly names?: readonly string[] | undefined;
    /** The org of the user that pages are opened as; the admin's where absent. */
    readonly visitor?: Org;
    /** Further parts, asked in order before the REST API. */
    readonly routes?: readonly Hono[];
    /** What goes wrong on request; none at first where absent. */
    readonly faults?: Faults;
    /** Certificate or public key (PEM) that clients' JWT assertions are checked against. */
    readonly certificate?: string | undefined;
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

function handleErrors(app: Hono, logError: (line: string) => void): void {
    app.notFound((context) => send(context, restError(404, 'NOT_FOUND', 'The requested resource does not exist')));
    app.onError((error, context) => {
        const disk = diskProblem(error);
        if (disk !== undefined) {
            logError(`${context.req.method} ${context.req.path} failed: ${disk}`);
            return send(context, restError(503, 'SERVER_UNAVAILABLE', disk));
        }
        const id = randomUUID().slice(0, 8);
        const where = `${context.req.method} ${context.req.path}`;
        logError(`${where} failed (${id}): ${error.stack ?? error.message}`);
        const message = `An unexpected error occurred in the local org. Its terminal says more under ${id}.`;
        return send(context, restError(500, 'UNKNOWN_EXCEPTION', message));
    });
}

/** A line without tokens, whoever's they are: each begins with the organization's id. */
function withoutTokens(line: string): string {
    return line.replace(/00D[0-9A-Za-z]{12,15}![^\s"';,]+/g, '<token>');
}

/** Data of a bulk job, which is written to a file as it arrives, and bounded there. */
function isUpload(context: Context): boolean {
    return context.req.method === 'PUT' && /\/jobs\/ingest\/\w+\/batches$/.test(context.req.path);
}

/** The whole server as a function from request to answer: who may ask, how much, and which part answers. */
export function createApp(org: Org, options: AppOptions = {}): Hono {
    const { port = () => undefined, visitor = org, routes = [], logError = console.error } = options;
    const { faults = createFaults(org), names } = options;
    const app = new Hono({ getPath: collapsedPath });
    handleErrors(app, (line) => logError(withoutTokens(line)));
    const sessions = createSessions(org);
    const token = checkToken();
    app.use(async (context, next) => {
        await next();
        context.header('X-Content-Type-Options', 'nosniff');
        context.header('Cross-Origin-Resource-Policy', 'same-origin');
        context.header('Referrer-Policy', 'no-referrer');
        context.header('X-Frame-Options', 'SAMEORIGIN');
    });
    app.use(checkHost(port, names), resolveUser(visitor, sessions, port));
    if (names) app.use(requireSession());
    app.use('/services/*', checkOrigin(port, names), countRequests(org), async (context, next) =>
        WITHOUT_TOKEN.has(context.req.path) ? next() : token(context, next)
    );
    app.use(
        '/services/data/*',
        injectFaults(faults, () => allocationsOf(org).dailyRequests)
    );
    for (const address of ['/cometd/*', '/local/*', '/id/*']) app.use(address, checkOrigin(port, names), token);
    for (const address of ADMIN_ONLY) app.use(address, checkAdmin(org));
    const bounded = bodyLimit({
        maxSize: MAX_BODY,
        onError: (context) =>
            send(context, restError(413, 'REQUEST_TOO_LARGE', `A body takes ${MAX_BODY / 1024 / 1024} MB at most.`))
    });
    const unpacked = unpackBodies(MAX_BODY);
    for (const middleware of [bounded, unpacked, requireUtf8()])
        app.use((context, next) => (isUpload(context) ? next() : middleware(context, next)));
    app.use(signIn(visitor, port));
    app.route('/', tokenRoutes(org, { sessions, certificate: options.certificate }));
    app.route('/', faultRoutes(faults));
    app.route('/', frontdoorRoutes(org, sessions, port));
    app.route('/', userRoutes(visitor, port, names !== undefined));
    for (const part of routes) app.route('/', part);
    app.route('/', restRoutes(org));
    return app;
}
