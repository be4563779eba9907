export interface Subscription {
    readonly id: string;
    readonly channel: string;
}

type MessageHandler = (message: unknown) => void;

const sources = new Map<string, EventSource>();
const errorHandlers = new Set<(error: unknown) => void>();
let count = 0;

const INTERRUPTED = 'The event stream of the local org was interrupted.';

/** Why a stream was refused: the browser does not say, the address does. */
async function reasonOf(url: string): Promise<string> {
    const leave = new AbortController();
    try {
        const answer = await fetch(url, { signal: leave.signal });
        if (answer.ok) return INTERRUPTED;
        const [error] = (await answer.json()) as readonly { readonly message: string }[];
        return error?.message ?? INTERRUPTED;
    } catch {
        return INTERRUPTED;
    } finally {
        leave.abort();
    }
}

/** Listens to a channel. Resolves when the stream is open; `replayId` -1 means only what is new, -2 all there is. */
export function subscribe(channel: string, replayId: number, onMessage: MessageHandler): Promise<Subscription> {
    const query = new URLSearchParams({ channel, replayId: String(replayId) });
    const source = new EventSource(`/local/events?${query.toString()}`);
    count += 1;
    const subscription: Subscription = { id: `${channel}#${count}`, channel };
    sources.set(subscription.id, source);
    source.addEventListener('message', (event) => onMessage(JSON.parse(String(event.data)) as unknown));
    return new Promise((resolve, reject) => {
        source.addEventListener('open', () => resolve(subscription), { once: true });
        source.addEventListener('error', () => {
            // The browser opens an interrupted stream again by itself; one that was refused stays closed.
            if (source.readyState !== EventSource.CLOSED) return tell(INTERRUPTED);
            void reasonOf(source.url).then((error) => {
                tell(error);
                reject(new Error(error));
            });
        });
        function tell(error: string): void {
            for (const handler of errorHandlers) handler({ channel, subscription: channel, error });
        }
    });
}

/** Ends a subscription. */
export function unsubscribe(subscription: Subscription, callback?: (answer: unknown) => void): Promise<unknown> {
    sources.get(subscription.id)?.close();
    sources.delete(subscription.id);
    const answer = { successful: true, subscription: subscription.channel };
    callback?.(answer);
    return Promise.resolve(answer);
}

/** Registers a function for errors of any subscription. */
export function onError(handler: (error: unknown) => void): void {
    errorHandlers.add(handler);
}

export function isEmpEnabled(): Promise<boolean> {
    return Promise.resolve(true);
}

export function setDebugFlag(): void {
    // The local org has no debug output of its own.
}
