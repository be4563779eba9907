/** The door of scripts/org/http: all parts behind one address on this machine. */
export { createApp, type AppOptions } from './app.ts';
export { namesOf } from './address.ts';
export { listen, PortError, type Listening } from './listen.ts';
