import type { Failure } from '../send/index.ts';
import type { Verdict } from './exchange.ts';

const NO_ROOM = 'STORAGE_LIMIT_EXCEEDED';

/** The org does not know an object, or takes nothing by this API: it says so of a whole list, whatever is in it, and of no single record. */
const NO_OBJECT: ReadonlySet<string> = new Set([
    'INVALID_TYPE',
    'NOT_FOUND',
    'API_CURRENTLY_DISABLED',
    'API_DISABLED_FOR_ORG',
    'FUNCTIONALITY_NOT_ENABLED',
    'UNSUPPORTED_API_VERSION',
    'INVALID_SESSION_ID',
    'HTTP_401',
    'HTTP_403',
    'HTTP_404'
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

/** Whether a refusal says that no record would go through. */
export function stopsAll({ code, message }: { readonly code: string; readonly message: string }): boolean {
    return code === NO_ROOM || NO_OBJECT.has(code) || (code === 'INVALID_FIELD' && NO_FIELD.test(message.trim()));
}

/** Whether a refusal is no record's own fault; `written` where another row of its object went through. */
export function stopsObject(refusal: { readonly code: string; readonly message: string }, written: boolean): boolean {
    return stopsAll(refusal) || (NO_PERMISSION.has(refusal.code) && !written);
}

/** Why nothing more should be sent, and the verdicts without those that are no record's fault: such rows go again as they are. */
export interface Standstill {
    readonly failure: Failure;
    readonly verdicts: readonly Verdict[];
}

/**
 * An org that refuses one record after the other for what is no record's fault is sent no more, and nothing is dead for it.
 * A permission is missing where no row of an object went through: where one did, the others were refused for themselves.
 */
export function standstill(verdicts: readonly Verdict[]): Standstill | undefined {
    const written = new Set(
        verdicts.filter(({ kind }) => kind === 'delivered').map(({ loaded }) => loaded.outbound.object)
    );
    const stops = (verdict: Verdict): verdict is Extract<Verdict, { kind: 'dead' }> =>
        verdict.kind === 'dead' &&
        stopsObject({ code: verdict.code, message: verdict.reason }, written.has(verdict.loaded.outbound.object));
    const refused = verdicts.find(stops);
    if (refused === undefined) {
        return undefined;
    }
    return {
        failure: standstillFor({ code: refused.code, message: refused.reason }),
        verdicts: verdicts.map((verdict): Verdict => {
            if (!stops(verdict)) {
                return verdict;
            }
            const { loaded, code, reason } = verdict;
            return { kind: 'again', loaded, code, reason, wait: true, counts: false, absent: [] };
        })
    };
}

/** The failure that such a refusal is, with what to do. */
export function standstillFor({ code, message }: { readonly code: string; readonly message: string }): Failure {
    return code === NO_ROOM
        ? {
              kind: 'limit',
              code,
              message,
              remedy: 'Delete records in the org or raise its storage; the writer goes on by itself.'
          }
        : {
              kind: 'refused',
              code,
              message,
              remedy: 'Check the namespace, that the package is installed in this version, and that the user has the permission set Phone Events: Integration; the writer goes on by itself.'
          };
}
