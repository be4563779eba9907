import { Gauge, type Registry } from 'prom-client';

/** Makes gauges of the writer in a registry: each with its name, without the prefix that all have, its help, and its labels. */
export function gaugesIn(register: Registry): (name: string, help: string, ...labelNames: readonly string[]) => Gauge {
    return (name, help, ...labelNames) =>
        new Gauge({ name: `phone_events_${name}`, help, labelNames: [...labelNames], registers: [register] });
}
