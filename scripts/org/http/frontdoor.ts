import { Hono, type MiddlewareHandler } from 'hono';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';
import type { Port } from './guard.ts';
import { isSignedIn, signInAs } from './session.ts';
import type { Sessions } from './sessions.ts';

const FRONTDOOR = '/secur/frontdoor.jsp';

/** A path of this server and no other one's. */
function localPath(text: string | undefined): string {
    return text !== undefined && /^\/(?![/\\])/.test(text) ? text : '/';
}

/** GET `/secur/frontdoor.jsp?sid=<token>&retURL=<path>`: signs the browser in as whom the token belongs to, as Salesforce's does. */
export function frontdoorRoutes(made: Org, sessions: Sessions, port: Port): Hono {
    const app = new Hono();
    app.get(FRONTDOOR, (context) => {
        const found = sessions.orgOf(context.req.query('sid') ?? '');
        const org = made.users.find(({ user }) => user.id === found?.user.id);
        if (!org) return context.json(restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid').body, 401);
        signInAs(context, org, port);
        return context.redirect(localPath(context.req.query('retURL')));
    });
    return app;
}

/** Lets no page through without a session: for a server that other machines reach. */
export function requireSession(): MiddlewareHandler {
    // these ask for the token themselves, or give one
    const own = /^\/(?:services|cometd|local|id)\/|^\/services\/data$|^\/secur\/frontdoor\.jsp$/;
    return async (context, next) => {
        if (isSignedIn(context) || own.test(context.req.path)) return next();
        const text = `Sign in at ${FRONTDOOR}?sid=<token>; the terminal that started the local org shows the token.`;
        return context.text(text, 401);
    };
}
