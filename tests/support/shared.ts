/** A thing that files of one process share, though each runs alone too: made for the first, ended after the last. */
export interface Shared<Thing> {
    /** Says, when a file is loaded, that its tests will want it. */
    readonly join: () => void;
    readonly get: () => Promise<Thing>;
    /** Says that a file is done with it. `pass` is done to it where another file comes after, which gets a new one if it fails. */
    readonly leave: (pass: (thing: Thing) => Promise<void>) => Promise<void>;
}

/** A shared thing, by how it is made and ended. */
export function shared<Thing>(make: () => Promise<Thing>, end: (thing: Thing) => Promise<void>): Shared<Thing> {
    let users = 0;
    let made: Promise<Thing> | undefined;
    return {
        join() {
            users += 1;
        },
        get: () => (made ??= make()),
        async leave(pass) {
            users -= 1;
            const thing = await made?.catch(() => undefined);
            if (thing === undefined || users === 0) made = undefined;
            if (thing === undefined) return;
            if (users === 0) return end(thing);
            try {
                await pass(thing);
            } catch (error) {
                made = undefined;
                await end(thing);
                throw error;
            }
        }
    };
}
