import { Hono } from 'hono';
import { z } from 'zod';
import { requestOrg } from '../requestOrg.ts';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';
import type { Port } from './guard.ts';
import { signInAs } from './session.ts';

const BODY = z.object({ username: z.string() });

function described({ user, access }: Org) {
    const { name, username } = user;
    return { name, username, isAdmin: access.isAdmin, permissionSets: access.permissionSets };
}

/**
 * `/local/user`: GET tells who there is and who asks, PUT `{"username": "…"}` makes the browser's visit another user's;
 * only an admin's where other machines reach the server (`guarded`).
 */
export function userRoutes(made: Org, port: Port, guarded = false): Hono {
    const app = new Hono();
    app.get('/local/user', (context) => {
        const org = requestOrg(context, made);
        return context.json({ ...described(org), users: org.users.map(described) });
    });
    app.put('/local/user', async (context) => {
        if (guarded && !requestOrg(context, made).access.isAdmin) {
            const message = 'Only an admin becomes another user on a server that other machines reach.';
            return context.json(restError(403, 'INSUFFICIENT_ACCESS', message).body, 403);
        }
        const body = BODY.safeParse(await context.req.json().catch(() => undefined));
        const wanted = body.data?.username.toLowerCase();
        const found = made.users.find(({ user }) => user.username.toLowerCase() === wanted);
        if (!found) {
            const message = `Send {"username": "…"}, one of ${made.users.map(({ user }) => user.username).join(', ')}.`;
            return context.json(restError(400, 'INVALID_USER', message).body, 400);
        }
        signInAs(context, found, port);
        return context.json(described(found));
    });
    return app;
}
