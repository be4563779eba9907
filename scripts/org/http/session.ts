import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { requestOrg, setRequestOrg } from '../requestOrg.ts';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';
import type { Port } from './guard.ts';
import type { Sessions } from './sessions.ts';

const SIGNED_IN = 'signedIn';

// browsers keep cookies by host, whatever the port: two local orgs must not overwrite each other's
function cookieName(port: number | undefined): string {
    return port === undefined ? 'sid' : `sid_${port}`;
}

/** The token of a request: `Authorization: Bearer` from clients, the page's cookie from browsers. */
function tokenOf(context: Context, port: Port): string | undefined {
    const [, bearer] = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
    return bearer ?? getCookie(context, cookieName(port()));
}

/** Finds whose token a request carries. Whoever carries none is nobody to the API, and the org's own user to a page. */
export function resolveUser(org: Org, sessions: Sessions, port: Port): MiddlewareHandler {
    return (context, next) => {
        const given = tokenOf(context, port);
        const found = given === undefined ? undefined : sessions.orgOf(given);
        context.set(SIGNED_IN, found !== undefined);
        setRequestOrg(context, found ?? org);
        return next();
    };
}

const HANDSHAKE_DENIED = {
    channel: '/meta/handshake',
    successful: false,
    error: '403::Handshake denied',
    advice: { reconnect: 'none' },
    ext: { replay: true, sfdc: { failureReason: '401::Authentication invalid' } }
};

/** Whether the request carries the token of a user. */
export function isSignedIn(context: Context): boolean {
    return context.get(SIGNED_IN) === true;
}

/** Lets requests through that carry the token of a user. */
export function checkToken(): MiddlewareHandler {
    return async (context, next) => {
        if (isSignedIn(context)) return next();
        // CometD clients read the reason from a message, and would try again for ever without it
        if (context.req.path.startsWith('/cometd/')) return context.json([HANDSHAKE_DENIED]);
        context.header('WWW-Authenticate', 'Token');
        const { status, body } = restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        return context.json(body, status as 401);
    };
}

/** Signs the browser in as the given user, for this visit. */
export function signInAs(context: Context, org: Org, port: Port): void {
    setCookie(context, cookieName(port()), org.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
}

/** Signs the browser in when it opens a page: as who it was, or as the org's own user. */
export function signIn(org: Org, port: Port): MiddlewareHandler {
    return async (context, next) => {
        await next();
        const isPage = context.res.headers.get('content-type')?.startsWith('text/html') === true;
        if (context.req.method === 'GET' && isPage) signInAs(context, requestOrg(context, org), port);
    };
}
