import type { Failure } from '../send/index.ts';
import { isEdited } from './flush.ts';
import { unsentVerdict, type Verdict } from './verdict.ts';

/** The org has no room, or no requests left. */
const LIMITS: ReadonlySet<string> = new Set(['STORAGE_LIMIT_EXCEEDED', 'REQUEST_LIMIT_EXCEEDED']);

/** The org does not know an object, or takes nothing by this API: it says so of a whole list, whatever is in it, and of no single record. */
const NO_OBJECT: ReadonlySet<string> = new Set([
    'INVALID_TYPE',
    'NOT_FOUND',
    'API_CURRENTLY_DISABLED',
    'API_DISABLED_FOR_ORG',
    'FUNCTIONALITY_NOT_ENABLED',
    'UNSUPPORTED_API_VERSION',
    'INVALID_SESSION_ID'
]);

/** The user may not write the object, a field or what it points at: the org says so of each record. */
const NO_PERMISSION: ReadonlySet<string> = new Set([
    'INSUFFICIENT_ACCESS',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'INVALID_FIELD_FOR_INSERT_UPDATE'
]);

/** A field that is not installed, or that the user may not see; the writer sends no other fields than those of the package. */
const NO_FIELD = /^no such column/i;

/** What the org said against a row or a request. */
export interface Refused {
    readonly code: string;
    readonly message: string;
}

/** Whether a refusal says that no record would go through; not of one that a person may have given a field that there is not. */
export function stopsAll({ code, message }: Refused, edited: boolean): boolean {
    if (LIMITS.has(code) || edited) {
        return LIMITS.has(code);
    }
    return NO_OBJECT.has(code) || (code === 'INVALID_FIELD' && NO_FIELD.test(message.trim()));
}

/** Whether a refusal is no record's own fault; `written` where another row of its object went through. */
export function stopsObject(refusal: Refused, written: boolean): boolean {
    return stopsAll(refusal, false) || (NO_PERMISSION.has(refusal.code) && !written);
}

/** Why nothing more should be sent, and the verdicts without those that are no record's fault: such rows go again as they are. */
export interface Standstill {
    readonly failure: Failure | undefined;
    readonly verdicts: readonly Verdict[];
}

type Dead = Extract<Verdict, { readonly kind: 'dead' }>;

/**
 * An org that refuses one record after the other for what is no record's fault is sent no more, and nothing is dead for it.
 * A permission is missing where no row of an object went through: where one did, the others were refused for themselves.
 * At most `few` of them say nothing of the rows to come: they are suspects, and the others go on.
 */
export function standstill(verdicts: readonly Verdict[], few: number): Standstill {
    const written = new Set(
        verdicts.filter(({ kind }) => kind === 'delivered').map(({ loaded }) => loaded.outbound.object)
    );
    const dead = verdicts.filter((verdict) => verdict.kind === 'dead');
    const suspects = dead.filter(
        (verdict) => NO_PERMISSION.has(verdict.code) && !written.has(verdict.loaded.outbound.object)
    );
    const stopping = new Set<Verdict>([
        ...dead.filter((verdict) => stopsAll(refusedOf(verdict), isEdited(verdict.loaded))),
        ...(suspects.length > few ? suspects : [])
    ]);
    const first = dead.find((verdict) => stopping.has(verdict));
    return {
        failure: first && standstillFor(refusedOf(first)),
        verdicts: verdicts.map((verdict): Verdict => {
            if (verdict.kind !== 'dead') {
                return verdict;
            }
            if (stopping.has(verdict)) {
                return unsentVerdict(verdict.loaded, refusedOf(verdict));
            }
            return suspects.includes(verdict) ? { ...verdict, kind: 'suspect' } : verdict;
        })
    };
}

function refusedOf({ code, reason: message }: Dead): Refused {
    return { code, message };
}

/** The failure that such a refusal is, with what to do. */
export function standstillFor({ code, message }: Refused): Failure {
    return LIMITS.has(code)
        ? {
              kind: 'limit',
              code,
              message,
              remedy: 'Free storage or wait for requests, or raise that limit of the org; the writer goes on by itself.'
          }
        : {
              kind: 'refused',
              code,
              message,
              remedy: 'Check the namespace, that the package is installed in this version, and that the user has the permission set Phone Events: Integration; the writer goes on by itself.'
          };
}
