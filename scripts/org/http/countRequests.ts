import type { MiddlewareHandler } from 'hono';
import { allocationsOf, usageOf } from '../limits/index.ts';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';

/**
 * Counts the requests of the org's day and says so on every answer, whatever became of the request. Only the list of
 * versions is free; a composite request counts once. Beyond the allocation requests are refused, where that is enforced.
 */
export function countRequests(org: Org): MiddlewareHandler {
    const usage = usageOf(org);
    return async (context, next) => {
        const { dailyRequests, enforced } = allocationsOf(org);
        const isFree = context.req.path === '/services/data' || context.req.path.startsWith('/services/oauth2/');
        const isOver = enforced && !isFree && usage.used('requests') >= dailyRequests;
        if (!isFree && !isOver) usage.add('requests');
        if (isOver) {
            const { status, body } = restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
            context.res = context.json(body, status as 403);
        } else {
            await next();
        }
        // what a fault says about the limits stands
        if (context.res.headers.has('Sforce-Limit-Info')) return;
        context.header('Sforce-Limit-Info', `api-usage=${usage.used('requests')}/${dailyRequests}`);
    };
}
