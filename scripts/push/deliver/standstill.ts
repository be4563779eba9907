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

/** Whether a refusal says that no record would go through. */
export function stopsAll(code: string): boolean {
    return code === NO_ROOM || NO_OBJECT.has(code);
}

/** An org that refuses one record after the other for what is no record's fault is sent no more, and nothing is dead for it. */
export function standstill(verdicts: readonly Verdict[]): Failure | undefined {
    const refused = verdicts.find((verdict) => verdict.kind === 'dead' && stopsAll(verdict.code));
    if (refused?.kind !== 'dead') {
        return undefined;
    }
    const { code, reason: message } = refused;
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
              remedy: 'Check the namespace, that the package is installed, and that the user may write its objects; the writer goes on by itself.'
          };
}

/** Such refusals are no verdict on the rows: they go again as they are. */
export function revive(verdicts: readonly Verdict[]): readonly Verdict[] {
    return verdicts.map((verdict): Verdict => {
        if (verdict.kind !== 'dead' || !stopsAll(verdict.code)) {
            return verdict;
        }
        const { loaded, code, reason } = verdict;
        return { kind: 'again', loaded, code, reason, wait: true, counts: false, absent: [] };
    });
}
