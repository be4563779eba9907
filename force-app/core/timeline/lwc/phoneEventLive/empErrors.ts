import { onError } from 'lightning/empApi';

type Handler = (error: unknown) => void;

const handlers = new Set<Handler>();
let listening = false;

/** Hears the errors of the event stream; gives the function that ends it. The platform's own onError has no way to end. */
export function onEmpError(handler: Handler): () => void {
    if (!listening) {
        listening = true;
        onError((error) => [...handlers].forEach((each) => each(error)));
    }
    handlers.add(handler);
    return () => handlers.delete(handler);
}
