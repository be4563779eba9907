type RefreshHandler = () => Promise<unknown> | undefined;

const handlers = new Map<object, RefreshHandler>();

/** Asks the page to show everything anew. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super('lightning__refresh', { bubbles: true, composed: true, cancelable: true });
    }
}

/** Registers a function that is called when a refresh is asked for. Gives the key to end it. */
export function registerRefreshHandler(_context: unknown, handler: RefreshHandler): object {
    const key = {};
    handlers.set(key, handler);
    return key;
}

/** Ends what registerRefreshHandler began. */
export function unregisterRefreshHandler(key: object): void {
    handlers.delete(key);
}

/** Containers are the page itself here; there is nothing to keep. */
export function registerRefreshContainer(): object {
    return {};
}

export function unregisterRefreshContainer(): void {
    // Nothing was kept.
}

/** Calls all registered handlers; the page does so when it hears a RefreshEvent. */
export async function runRefreshHandlers(): Promise<void> {
    await Promise.all([...handlers.values()].map((handler) => handler() ?? Promise.resolve()));
}
