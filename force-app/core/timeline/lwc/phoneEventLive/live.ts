import { isEmpEnabled, subscribe, unsubscribe, type Subscription } from 'lightning/empApi';
import { concerns, EVENT_CHANNEL, type Subject } from 'c/phoneEventService';
import { bundling } from './bundling';
import { onEmpError } from './empErrors';
import { isAbout, pauseAfter, type Trouble } from './trouble';

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
    /** Of tries to connect: one that is answered after it was given up is no subscription of this page. */
    let tries = 0;

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
        tries += 1;
        const own = tries;
        if (failures === 0) onState('connecting');
        if (!(await isEmpEnabled())) {
            onState('denied');
            return;
        }
        const opened = await subscribe(EVENT_CHANNEL, NEW_ONLY, ({ data }) => {
            if (!stopped && concerns(data.payload, subject, recordId())) changes.add();
        });
        if (stopped || own !== tries) {
            end(opened);
            return;
        }
        subscription = opened;
        failures = 0;
        onState('live');
        // What happened while nobody listened: also between the page's first reading and now.
        onChange();
    }

    function fail(error: unknown): void {
        if (stopped || !isAbout(error, EVENT_CHANNEL)) return;
        tries += 1;
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
        if (subscription !== undefined) end(subscription);
        subscription = undefined;
    }
}

function end(subscription: Subscription): void {
    unsubscribe(subscription).catch(() => undefined);
}
