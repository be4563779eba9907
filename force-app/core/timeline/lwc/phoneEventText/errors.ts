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

type Kind = 'permission' | 'network';

/**
 * What an error is by its codes: a GraphQL error's `extensions.ErrorType` (GraphQL API Developer Guide, Status Codes and
 * Error Responses), a REST error's `errorCode`, a failed request's status. The documents are always the same and valid, so
 * to a reader for whom a name in them does not exist it is hidden.
 */
const CODES: Readonly<Record<string, Kind>> = {
    ValidationError: 'permission',
    INSUFFICIENT_ACCESS: 'permission',
    INSUFFICIENT_ACCESS_OR_READONLY: 'permission',
    API_DISABLED_FOR_ORG: 'permission',
    API_CURRENTLY_DISABLED: 'permission',
    INVALID_TYPE: 'permission',
    INVALID_FIELD: 'permission',
    SERVER_UNAVAILABLE: 'network',
    0: 'network',
    403: 'permission',
    502: 'network',
    503: 'network',
    504: 'network'
};

/**
 * The last resort, in English: nothing says that the wire adapter passes `extensions` on, no code tells a missing right
 * from the rest of what fails while data is fetched (`DataFetchingException`), and a browser that is offline has none.
 */
const NO_ACCESS =
    /insufficient|permission|not authori[sz]ed|forbidden|no access|cannot query|fieldundefined|is undefined|not exist/i;
const NO_NETWORK = /network|failed to fetch|load failed|offline|timed? ?out|gateway|unavailable/i;

export const LOADING: Message = { kind: 'loading', title: title.loading, text: '', retry: false };

export const NOT_FOUND: Message = { kind: 'notFound', title: title.notFound, text: text.notFound, retry: true };

/** True of a message that says that something was not read, or not yet. */
export function isFailure(message: Message | undefined): boolean {
    return message !== undefined && !['empty', 'notFound'].includes(message.kind);
}

/** The message for what the platform answered instead of data: the first error that says something. */
export function messageOf(errors: readonly unknown[]): Message {
    const kind = errors.map(kindOf).find((each) => each !== undefined);
    if (kind !== undefined) {
        return { kind, title: title[kind], text: text[kind], retry: true };
    }
    const said = errors.map(saidBy).find((words) => words !== '') ?? '';
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

function kindOf(error: unknown): Kind | undefined {
    const { extensions, status } = fieldsOf(error);
    const codes = [fieldsOf(extensions).ErrorType, fieldsOf(bodyOf(error)).errorCode, status];
    const [kind] = codes.flatMap((code) => CODES[String(code)] ?? []);
    const words = saidBy(error);
    return kind ?? (NO_NETWORK.test(words) ? 'network' : NO_ACCESS.test(words) ? 'permission' : undefined);
}

/** Errors come as strings, as GraphQL errors with a message, or as failed requests with a body. */
function saidBy(error: unknown): string {
    const words = [error, fieldsOf(error).message, fieldsOf(bodyOf(error)).message, fieldsOf(error).statusText];
    return (words.find((each) => typeof each === 'string' && each !== '') as string | undefined) ?? '';
}

/** A failed request's first error, which may be all there is. */
function bodyOf(error: unknown): unknown {
    const { body = error } = fieldsOf(error);
    return Array.isArray(body) ? body[0] : body;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
