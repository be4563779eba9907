/** Told to the window after each change of address that is not a load of the page. */
export const NAVIGATED = 'org:navigate';

/** Goes to an address: inside the pages without loading anew, elsewhere in a new window. */
export function navigate(url: string, replace = false): void {
    const target = new URL(url, window.location.href);
    if (target.origin !== window.location.origin) {
        window.open(target.href, '_blank', 'noopener');
        return;
    }
    const address = target.pathname + target.search + target.hash;
    if (replace) window.history.replaceState(undefined, '', address);
    else window.history.pushState(undefined, '', address);
    window.dispatchEvent(new CustomEvent(NAVIGATED));
}
