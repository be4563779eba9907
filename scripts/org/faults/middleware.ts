import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { restError, type RestAnswer } from '../rest/index.ts';
import { cutConnection, cutHalfWay } from './cut.ts';
import type { Faults, Plan } from './faults.ts';

const REFUSALS: Readonly<Record<NonNullable<Plan['refusal']>, RestAnswer>> = {
    unavailable: restError(503, 'SERVER_UNAVAILABLE', 'The server is currently unavailable.'),
    limited: restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
    expired: restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid')
};

/** What follows `/services/data/vXX.0/`; undefined for addresses without a version, which faults leave alone. */
function addressOf(context: Context): string | undefined {
    return /^\/services\/data\/v\d+\.0\/(.+)$/.exec(context.req.path)?.[1];
}

function sessionOf(context: Context): string {
    return context.req.header('authorization') ?? '';
}

/**
 * Lets requests of the API go wrong as it is wanted. Pages keep their session, for they can't get a new one;
 * `limit` is what `Sforce-Limit-Info` says where the day's requests are said to be used up.
 */
export function injectFaults(faults: Faults, limit: () => number): MiddlewareHandler {
    return async (context, next) => {
        const address = addressOf(context);
        if (address === undefined) return next();
        const plan = faults.plan(context.req.method, address, sessionOf(context));
        if (plan.delay > 0) await sleep(plan.delay);
        if (plan.refusal) {
            if (plan.refusal === 'limited') context.header('Sforce-Limit-Info', `api-usage=${limit()}/${limit()}`);
            const { status, body } = REFUSALS[plan.refusal];
            return context.json(body, status as 400);
        }
        if (plan.cut === 'lostRequest') return cutConnection(context);
        await next();
        if (plan.cut === 'lostAnswer') context.res = cutConnection(context);
        if (plan.cut === 'cutAnswer') context.res = await cutHalfWay(context, context.res);
        return undefined;
    };
}
