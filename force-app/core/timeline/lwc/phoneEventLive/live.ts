import { isEmpEnabled, subscribe, unsubscribe, type Subscription } from 'lightning/empApi';
import { concerns, EVENT_CHANNEL, type Subject } from 'c/phoneEventService';
import { bundling } from './bundling';
import { onEmpError } from './empErrors';
import { pauseAfter, type Trouble } from './trouble';

export type LiveState = 'off' | 'connecting' | 'live' | Trouble;

export interface LiveOptions {
    readonly subject: Subject;
    /** The record the page is about; asked each time, because a page may pass another one. */
    readonly recordId: () => string | undefined;
    /** Read the page again. */
    readonly onChange: () => unknown;
    readonly onState: (state: LiveState) => void;
}

/** Only what is new: what came before was read with the page. */
const NEW_ONLY = -1;

/** Starts to listen; gives the function that ends it. Trouble is told and tried again by itself, ever more slowly. */
export function startLive({ subject, recordId, onChange, onState }: LiveOptions): () => void {
    const changes = bundling(onChange);
    let subscription: Subscription | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let stopped = false;

    const forgetErrors = onEmpError(fail);
    tryOnce();
    return () => {
        stopped = true;
        forgetErrors();
        changes.stop();
        close();
        onState('off');
    };

    function tryOnce(): void {
        connect().catch(fail);
    }

    async function connect(): Promise<void> {
        const isAgain = failures > 0;
        if (!isAgain) onState('connecting');
        if (!(await isEmpEnabled())) {
            onState('denied');
            return;
        }
        subscription = await subscribe(EVENT_CHANNEL, NEW_ONLY, ({ data }) => {
            if (concerns(data.payload, subject, recordId())) changes.add();
        });
        if (stopped) {
            close();
            return;
        }
        failures = 0;
        onState('live');
        // What happened while nobody listened.
        if (isAgain) onChange();
    }

    function fail(error: unknown): void {
        if (stopped) return;
        close();
        const { trouble, wait } = pauseAfter(error, failures);
        failures += 1;
        onState(trouble);
        // The one way to try again later: nothing tells a page that a channel works again.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        timer = setTimeout(tryOnce, wait);
    }

    function close(): void {
        clearTimeout(timer);
        if (subscription !== undefined) unsubscribe(subscription).catch(() => undefined);
        subscription = undefined;
    }
}
