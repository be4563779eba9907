import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { startLive, type LiveOptions } from './live';

export interface FreshOptions extends LiveOptions {
    /** Whether the page's property asks for live updates. */
    readonly live: boolean;
}

/** Reads a page again when the platform asks for it and, where wanted, when something changed; gives the function that ends it. */
export function keepFresh(component: object, { live, ...options }: FreshOptions): () => void {
    const handler = registerRefreshHandler(component, () => Promise.resolve(options.onChange()));
    // App Builder hands over booleans, a page written by hand may hand over text.
    const stop = String(live) === 'true' ? startLive(options) : undefined;
    return () => {
        unregisterRefreshHandler(handler);
        stop?.();
    };
}
