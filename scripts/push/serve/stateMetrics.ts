import { Counter, type Registry } from 'prom-client';
import type { SenderState } from '../deliver/index.ts';
import { gaugesIn } from './gauges.ts';

/** Metrics of sending in a registry; what is given takes the sender's state as it is now. */
export function stateMetrics(register: Registry): (now: SenderState) => void {
    const gauge = gaugesIn(register);
    const requests = new Counter({
        name: 'phone_events_requests_total',
        help: 'API requests made since the start.',
        registers: [register]
    });
    const used = gauge('org_requests', "The org's API requests of the day.", 'kind');
    const paused = gauge('paused', 'Whether sending is paused, by the code of the failure.', 'code');
    const lanes = gauge('lanes', 'Requests under way, and allowed at once.', 'kind');
    const linger = gauge('linger_seconds', 'How long an event waits for others now.');
    return (now) => {
        requests.reset();
        requests.inc(now.requests);
        if (now.usage !== undefined) {
            used.set({ kind: 'used' }, now.usage.used);
            used.set({ kind: 'allowed' }, now.usage.allowed);
        }
        paused.reset();
        if (now.failure !== undefined) {
            paused.set({ code: now.failure.code }, 1);
        }
        lanes.set({ kind: 'under_way' }, now.underWay);
        lanes.set({ kind: 'allowed' }, now.lanes);
        linger.set(now.lingerMs / 1000);
    };
}
