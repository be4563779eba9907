import { fill } from './format';
import { messageLabels } from './messageLabels';

/** What a message panel shows: words, and whether trying again can help. */
export interface Message {
    readonly kind: 'loading' | 'empty' | 'permission' | 'network' | 'notFound' | 'other';
    readonly title: string;
    readonly text: string;
    readonly retry: boolean;
}

const { title, text } = messageLabels;

/** How a missing right shows: the platform leaves out what a reader may not see, so a name seems not to exist. */
const NO_ACCESS =
    /insufficient|permission|not authori[sz]ed|forbidden|access|cannot query|fieldundefined|unknown ?type|unknown ?field|is undefined|doesn.t exist|not exist|not supported|\b40[13]\b/i;
const NO_NETWORK = /network|failed to fetch|load failed|offline|timed? ?out|gateway|unavailable|\b50[234]\b/i;

export const LOADING: Message = { kind: 'loading', title: title.loading, text: '', retry: false };

export const NOT_FOUND: Message = { kind: 'notFound', title: title.notFound, text: text.notFound, retry: true };

/** The message for what the platform answered instead of data: the first error that says something. */
export function messageOf(errors: readonly unknown[]): Message {
    const said = errors.map(saidBy).find((words) => words !== '') ?? '';
    if (NO_NETWORK.test(said)) {
        return { kind: 'network', title: title.network, text: text.network, retry: true };
    }
    if (NO_ACCESS.test(said)) {
        return { kind: 'permission', title: title.permission, text: text.permission, retry: true };
    }
    return {
        kind: 'other',
        title: title.other,
        text: fill(text.other, said.trim().replace(/\.$/, '') || '?'),
        retry: true
    };
}

/** The message for an answer with errors; undefined where it has none. */
export function failureOf({ errors }: { readonly errors?: readonly unknown[] | undefined }): Message | undefined {
    return errors !== undefined && errors.length > 0 ? messageOf(errors) : undefined;
}

/** Errors come as strings, as GraphQL errors with a message, or as failed requests with a body. */
function saidBy(error: unknown): string {
    if (typeof error === 'string') {
        return error;
    }
    if (typeof error !== 'object' || error === null) {
        return '';
    }
    const { message, body, statusText, status } = error as Record<string, unknown>;
    const inner: unknown = Array.isArray(body) ? body[0] : body;
    const words = [message, inner === undefined ? '' : saidBy(inner), statusText].find(
        (candidate) => typeof candidate === 'string' && candidate !== ''
    );
    return status === 0 ? 'network' : typeof words === 'string' ? words : '';
}
