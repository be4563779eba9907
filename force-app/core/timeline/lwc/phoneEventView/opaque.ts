const OWN = Object.freeze({});

/**
 * The same properties under a prototype of their own. The engine wraps plain objects that a component is given in
 * proxies, and with ten thousand attempts each look through one costs; what is no plain object it leaves alone.
 */
export function opaque<T extends object>(value: T): T {
    return Object.assign(Object.create(OWN) as T, value);
}
