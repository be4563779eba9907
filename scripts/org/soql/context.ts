import type { ObjectModel } from '../../metadata/index.ts';
import { dateContext, type DateContext } from '../query/index.ts';
import { findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { SoqlError, type SoqlErrorCode } from './errors.ts';

/** What one SELECT of a query is read with. */
export interface QueryContext {
    readonly org: Org;
    readonly object: ObjectModel;
    /** Alias of the object in FROM, in lower case. */
    readonly alias: string | undefined;
    /** Number of this SELECT in the text, from 0. */
    readonly select: number;
    /** Shared by all SELECTs of a query, which are read in the order of the text. */
    readonly counter: { next: number };
    readonly dates: DateContext;
}

/** The context of a SELECT on an object. */
export function contextOf(
    org: Org,
    object: ObjectModel,
    alias: string | undefined,
    counter: QueryContext['counter'] = { next: 0 }
): QueryContext {
    const select = counter.next;
    counter.next += 1;
    return { org, object, alias: alias?.toLowerCase(), select, counter, dates: dateContext(org) };
}

/** An error at a word of the SELECT. */
export function failAt(
    { select }: Pick<QueryContext, 'select'>,
    code: SoqlErrorCode,
    message: string,
    word: string
): SoqlError {
    return new SoqlError(code, message, { word, select });
}

/** The object FROM names. @throws SoqlError INVALID_TYPE */
export function objectIn(org: Org, name: string, select: number): ObjectModel {
    const object = findObject(org.model, name);
    if (object?.kind === 'platformEvent')
        throw failAt({ select }, 'INVALID_TYPE', `entity type ${object.name} does not support query`, name);
    if (object) return object;
    const message =
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' ` +
        'after the entity name. Please reference your WSDL or the describe call for the appropriate names.';
    throw failAt({ select }, 'INVALID_TYPE', message, name);
}
