/** A page that was hidden for longer than this may have slept, and its connection with it. Milliseconds. */
const NAP = 60_000;

/**
 * Tells when the browser has lost the network, and when a connection has to be made anew: the network is back, or the
 * page was hidden for long. Gives the function that ends it.
 */
export function onWake(lost: () => void, back: () => void): () => void {
    let hiddenAt: number | undefined;
    const seen = (): void => {
        const slept = hiddenAt !== undefined && Date.now() - hiddenAt > NAP;
        hiddenAt = document.visibilityState === 'hidden' ? Date.now() : undefined;
        if (slept && hiddenAt === undefined) back();
    };
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', seen);
    return () => {
        window.removeEventListener('offline', lost);
        window.removeEventListener('online', back);
        document.removeEventListener('visibilitychange', seen);
    };
}
