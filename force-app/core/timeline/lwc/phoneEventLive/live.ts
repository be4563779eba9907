import { isEmpEnabled, subscribe, unsubscribe, type Subscription } from 'lightning/empApi';
import { concerns, EVENT_CHANNEL, type Subject } from 'c/phoneEventService';
import { bundling } from './bundling';
import { onEmpError } from './empErrors';
import { isAbout, pauseAfter, type Trouble } from './trouble';
import { onWake } from './wake';

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

/** What the platform would say in time. */
const OFFLINE = 'The browser is offline.';

/** Starts to listen; gives the function that ends it. Trouble is told and tried again by itself, ever more slowly. */
export function startLive({ subject, recordId, onChange, onState }: LiveOptions): () => void {
    const changes = bundling(onChange);
    let subscription: Subscription | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let paused: Trouble | undefined;
    let stopped = false;
    /** Of tries to connect: one that is answered after it was given up is no subscription of this page. */
    let tries = 0;

    const forgetErrors = onEmpError(fail);
    const forgetWaking = onWake(() => fail(OFFLINE), wake);
    tryOnce();
    return () => {
        stopped = true;
        forgetErrors();
        forgetWaking();
        changes.stop();
        close();
        onState('off');
    };

    function tryOnce(): void {
        timer = undefined;
        tries += 1;
        const own = tries;
        connect(own).catch((error: unknown) => {
            // One that was given up for another has nothing more to say; before the next begins, it may know why it failed.
            if (own === tries || timer !== undefined) fail(error);
        });
    }

    async function connect(own: number): Promise<void> {
        if (failures === 0) onState('connecting');
        const isEnabled = await isEmpEnabled();
        if (isGivenUp(own)) return;
        if (!isEnabled) {
            paused = 'denied';
            onState(paused);
            return;
        }
        const opened = await subscribe(EVENT_CHANNEL, NEW_ONLY, ({ data }) => {
            if (!stopped && concerns(data.payload, subject, recordId())) changes.add();
        });
        if (isGivenUp(own)) {
            end(opened);
            return;
        }
        subscription = opened;
        failures = 0;
        paused = undefined;
        onState('live');
        // What happened while nobody listened: also between the page's first reading and now.
        onChange();
    }

    function isGivenUp(own: number): boolean {
        return stopped || own !== tries;
    }

    function fail(error: unknown): void {
        if (stopped || !isAbout(error, EVENT_CHANNEL)) return;
        const { trouble, wait } = pauseAfter(error, failures);
        // One failure is told more than once, and a connection that is given up goes on failing: neither puts off the next try.
        if (timer !== undefined && trouble === 'lost') return;
        tries += 1;
        close();
        failures += 1;
        paused = trouble;
        onState(trouble);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing tells a page that a channel works again
        timer = setTimeout(tryOnce, wait);
    }

    /** A limit or a missing right does not go away by waking up. */
    function wake(): void {
        if (paused === 'limit' || paused === 'denied') return;
        tries += 1;
        close();
        tryOnce();
    }

    function close(): void {
        clearTimeout(timer);
        timer = undefined;
        if (subscription !== undefined) end(subscription);
        subscription = undefined;
    }
}

function end(subscription: Subscription): void {
    unsubscribe(subscription).catch(() => undefined);
}
