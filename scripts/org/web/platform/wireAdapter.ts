import { keyOf } from './http.ts';
import type { DataRequest, FetchError } from './http.ts';
import { refresh, subscribe } from './store.ts';
import type { Snapshot } from './store.ts';

/** What the data adapters give to a component. */
export interface WireResult<T = unknown> {
    readonly data: T | undefined;
    readonly error: FetchError | undefined;
}

/** The instance of an adapter, as the engine drives it. */
export interface WireAdapterInstance<Config> {
    connect(): void;
    update(config: Config): void;
    disconnect(): void;
}

export type WireAdapter<Config, Value> = new (emit: (value: Value) => void) => WireAdapterInstance<Config>;

export interface AdapterDefinition<Config, Value> {
    /** Undefined while the component has not said everything yet. */
    readonly request: (config: Config) => DataRequest | undefined;
    readonly empty: Value;
    readonly value: (snapshot: Snapshot, again: () => Promise<void>) => Value;
}

/**
 * Makes an adapter on the shared store: the empty value first, no request before the configuration is complete, a new one
 * only when the request differs, since the engine updates an adapter also with equal configurations.
 */
export function wireAdapter<Config, Value>(definition: AdapterDefinition<Config, Value>): WireAdapter<Config, Value> {
    return class {
        readonly emit: (value: Value) => void;
        connected = false;
        request: DataRequest | undefined;
        stop: (() => void) | undefined;

        constructor(emit: (value: Value) => void) {
            this.emit = emit;
            emit(definition.empty);
        }

        connect(): void {
            this.connected = true;
            this.listen();
        }

        update(config: Config): void {
            const next = definition.request(config);
            if (next !== undefined && this.request !== undefined && keyOf(next) === keyOf(this.request)) return;
            if (next === undefined && this.request === undefined) return;
            this.stop?.();
            this.stop = undefined;
            this.request = next;
            if (next === undefined) this.emit(definition.empty);
            this.listen();
        }

        disconnect(): void {
            this.connected = false;
            this.stop?.();
            this.stop = undefined;
        }

        listen(): void {
            const request = this.request;
            if (!this.connected || request === undefined || this.stop !== undefined) return;
            this.stop = subscribe(request, (snapshot) => this.emit(definition.value(snapshot, () => refresh(request))));
        }
    };
}

/** An adapter that gives `{data, error}` for a GET, or whatever request its configuration makes. */
export function dataAdapter<Config, Data = unknown>(
    request: (config: Config) => DataRequest | undefined
): WireAdapter<Config, WireResult<Data>> {
    return wireAdapter<Config, WireResult<Data>>({
        request,
        empty: { data: undefined, error: undefined },
        value: ({ data, error }) => ({ data: data as Data | undefined, error })
    });
}
