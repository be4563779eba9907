import { createPublicKey } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Org } from '../types.ts';
import type { Sessions } from './sessions.ts';

/** What a client sends, as a form. */
const FORM = z.object({
    grant_type: z.string(),
    client_id: z.string().optional(),
    client_secret: z.string().optional(),
    refresh_token: z.string().optional(),
    assertion: z.string().optional()
});

type Form = z.infer<typeof FORM>;

export interface TokenOptions {
    readonly sessions: Sessions;
    /** Certificate or public key (PEM) that signs clients' JWT assertions; without it that flow is refused. */
    readonly certificate?: string | undefined;
}

interface Refused {
    readonly error: string;
    readonly error_description: string;
}

/** A form's value; empty, which is nobody's secret, where a percent sign stands astray. */
function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return '';
    }
}

/** `client_id` and `client_secret` may come by HTTP Basic too. */
function credentials(context: Context, form: Form): Form {
    const [, basic] = /^Basic\s+(.+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
    if (basic === undefined) return form;
    const [client_id, client_secret] = Buffer.from(basic, 'base64').toString().split(/:(.*)/s).map(decoded);
    return { ...form, client_id, client_secret };
}

const BAD_ASSERTION: Refused = { error: 'invalid_grant', error_description: 'invalid assertion' };

/** The org of the user that an assertion speaks for, or why it is refused. */
async function orgOfAssertion(org: Org, { certificate }: TokenOptions, assertion = ''): Promise<Org | Refused> {
    if (certificate === undefined) {
        const error_description =
            'The local org was started without --jwt-certificate, so that it can check no assertion.';
        return { error: 'invalid_grant', error_description };
    }
    try {
        // Loaded here: few clients sign in this way.
        const { jwtVerify } = await import('jose');
        const key = createPublicKey(certificate);
        const { payload } = await jwtVerify(assertion, key, { algorithms: ['RS256'], clockTolerance: 5 });
        if (payload.iss === undefined || payload.exp === undefined) return BAD_ASSERTION;
        const subject = payload.sub?.toLowerCase();
        const found = org.users.find(({ user }) => user.username.toLowerCase() === subject);
        return found ?? { error: 'invalid_grant', error_description: "user hasn't approved this consumer" };
    } catch {
        return BAD_ASSERTION;
    }
}

/** The org of the user who asks for a session, or why there is none. */
async function orgOfGrant(org: Org, options: TokenOptions, form: Form): Promise<Org | Refused> {
    const { sessions } = options;
    switch (form.grant_type) {
        case 'client_credentials': {
            const owner = form.client_id === undefined ? undefined : sessions.ownerOf(form.client_secret ?? '');
            return owner ?? { error: 'invalid_client', error_description: 'invalid client credentials' };
        }
        case 'refresh_token': {
            const owner = sessions.ownerOf(form.refresh_token ?? '');
            return owner ?? { error: 'invalid_grant', error_description: 'expired access/refresh token' };
        }
        case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
            return orgOfAssertion(org, options, form.assertion);
        default:
            return { error: 'unsupported_grant_type', error_description: 'grant type not supported' };
    }
}

/**
 * POST `/services/oauth2/token`: a new session for clients that refresh theirs. A user's own token is
 * the client secret and the refresh token; a JWT is checked against the certificate that the org was started with.
 */
export function tokenRoutes(org: Org, options: TokenOptions): Hono {
    const app = new Hono();
    app.post('/services/oauth2/token', async (context) => {
        const text = await context.req.text().catch(() => '');
        const parsed = FORM.safeParse(Object.fromEntries(new URLSearchParams(text)));
        if (!parsed.success)
            return context.json({ error: 'invalid_request', error_description: 'must supply grant_type' }, 400);
        const granted = await orgOfGrant(org, options, credentials(context, parsed.data));
        if ('error' in granted) return context.json(granted, 400);
        const { origin } = new URL(context.req.url);
        return context.json({
            access_token: options.sessions.open(granted),
            instance_url: origin,
            id: `${origin}/id/${org.id}/${granted.user.id}`,
            token_type: 'Bearer',
            issued_at: String(Date.now()),
            scope: 'api refresh_token'
        });
    });
    return app;
}
