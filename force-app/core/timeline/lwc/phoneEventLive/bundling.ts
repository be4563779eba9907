/** An attempt comes with others of its round: wait for them, in milliseconds. */
const QUIET = 400;
/** But never longer than this: a new attempt is to show within two seconds. */
const LONGEST = 1200;

/** Turns many changes into few calls: one after a quiet moment, at the latest after the longest wait; none while the page is hidden. */
export function bundling(call: () => unknown): { readonly add: () => void; readonly stop: () => void } {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since: number | undefined;
    const run = (): void => {
        if (document.visibilityState === 'hidden') return;
        timer = undefined;
        since = undefined;
        call();
    };
    // Whoever comes back to a page sees what happened meanwhile.
    const shown = (): void => {
        if (since !== undefined && document.visibilityState === 'visible') run();
    };
    document.addEventListener('visibilitychange', shown);
    return {
        add: () => {
            since ??= Date.now();
            clearTimeout(timer);
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- many events within a moment are one reading
            timer = setTimeout(run, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())));
        },
        stop: () => {
            clearTimeout(timer);
            document.removeEventListener('visibilitychange', shown);
        }
    };
}
