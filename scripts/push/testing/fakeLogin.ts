import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One sign-in as the fake saw it. */
export type SeenSignIn = Readonly<Record<string, string>>;

export interface FakeLogin {
    readonly url: string;
    readonly signIns: readonly SeenSignIn[];
    /** Tokens that requests other than sign-ins are taken with; those given are added. */
    readonly validTokens: Set<string>;
    readonly close: () => Promise<void>;
}

/** What a token endpoint answers: an access token, or an OAuth error with its description. */
export type SignInAnswer = { readonly token: string } | { readonly error: string; readonly description: string };

/** A small server with an OAuth token endpoint (RFC 6749, section 5), for an org at `instanceUrl`, by default its own address. */
export async function startFakeLogin(
    judge: (signIn: SeenSignIn) => SignInAnswer | Promise<SignInAnswer>,
    instanceUrl?: string
): Promise<FakeLogin> {
    const signIns: SeenSignIn[] = [];
    const validTokens = new Set<string>();
    let url = '';
    const server = createServer((request, response) => {
        void read(request).then(async (text) => {
            response.setHeader('content-type', 'application/json');
            if (request.url !== '/services/oauth2/token' || request.method !== 'POST') {
                const known = validTokens.has(request.headers.authorization?.replace('Bearer ', '') ?? '');
                response.statusCode = known ? 200 : 401;
                response.end(known ? '{}' : '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired"}]');
                return;
            }
            const signIn = Object.fromEntries(new URLSearchParams(text));
            signIns.push(signIn);
            const answer = await judge(signIn);
            if ('error' in answer) {
                response.statusCode = 400;
                response.end(JSON.stringify({ error: answer.error, error_description: answer.description }));
                return;
            }
            validTokens.add(answer.token);
            const id = `${url}/id/00Dxx0000000001AAA/005xx0000000001AAA`;
            response.end(JSON.stringify({ access_token: answer.token, instance_url: instanceUrl ?? url, id }));
        });
    });
    // As the fake org: a busy process would find an idle connection closed just as it asks again.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return {
        url,
        signIns,
        validTokens,
        close: () =>
            new Promise((resolve) => {
                server.closeAllConnections();
                server.close(() => resolve());
            })
    };
}

async function read(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
        chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks).toString('utf8');
}
