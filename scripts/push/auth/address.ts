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
