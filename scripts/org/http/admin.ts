import type { MiddlewareHandler } from 'hono';
import { requestOrg } from '../requestOrg.ts';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';

/** Lets the org's admin through, and no other user: for what runs the org instead of using it. */
export function checkAdmin(org: Org): MiddlewareHandler {
    return async (context, next) => {
        if (requestOrg(context, org).access.isAdmin) return next();
        const { status, body } = restError(403, 'INSUFFICIENT_ACCESS', 'This is for the admin of the local org.');
        return context.json(body, status as 403);
    };
}
