import { Hono, type Context } from 'hono';
import { restError } from '../rest/index.ts';
import type { Faults } from './faults.ts';
import { readFaults } from './flags.ts';

async function set(context: Context, faults: Faults): Promise<Response> {
    const json: unknown = await context.req.json().catch(() => undefined);
    const read = json === undefined ? { problem: 'The body is not JSON.' } : readFaults(json);
    if ('problem' in read) return context.json(restError(400, 'INVALID_FAULTS', read.problem).body, 400);
    faults.set(read.settings);
    return context.json(faults.report());
}

/** `/local/faults`: PUT settings begins anew with them, GET tells what was done so far, DELETE ends every fault. */
export function faultRoutes(faults: Faults): Hono {
    const app = new Hono();
    app.put('/local/faults', (context) => set(context, faults));
    app.get('/local/faults', (context) => context.json(faults.report()));
    app.delete('/local/faults', (context) => {
        faults.set(undefined);
        return context.body(null, 204);
    });
    return app;
}
