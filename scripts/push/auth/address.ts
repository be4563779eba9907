/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
    return /^(?:localhost|\[?::1\]?|127(?:\.\d{1,3}){3})$/.test(host);
}

/** Whether a token may be sent there: by HTTPS, or without leaving this machine. */
export function keepsSecrets(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Throws where a sign-in leads to an address that a token may not be sent to. */
export function refuseOpenWay(url: string): void {
    if (!keepsSecrets(url)) {
        throw new Error(`The sign-in leads to ${url}: a token goes by https alone, or stays on this machine.`);
    }
}
