import { z } from 'zod';
import type { SourceModel } from '../../../metadata/index.ts';
import { describeField } from './fields.ts';

/** The filters of a related list on a page: what GraphQL takes of them, and those that cannot be followed. */
export interface ListFilters {
    /** `{ and: [{ Name: { eq: "Oak" } }] }`; undefined where there is none. */
    readonly where: string | undefined;
    readonly ignored: readonly string[];
}

const Values = z.array(z.union([z.string(), z.number(), z.boolean()])).min(1);
const OPERATORS: Readonly<Record<string, readonly [one: string, several: string]>> = {
    EQUALS: ['eq', 'in'],
    NOT_EQUAL: ['ne', 'nin']
};
const NUMBERS: readonly string[] = ['Number', 'Currency', 'Percent'];

/** Reads `adminFilters` of lst:dynamicRelatedList, each written `Field__c|EQUALS|["value"]`. */
export function readListFilters(model: SourceModel, object: string, texts: readonly string[]): ListFilters {
    const conditions: string[] = [];
    const ignored: string[] = [];
    for (const text of texts.filter((one) => one !== '')) {
        const condition = conditionOf(model, object, text);
        if (condition === undefined) ignored.push(text);
        else conditions.push(condition);
    }
    return { where: conditions.length === 0 ? undefined : `{ and: [${conditions.join(', ')}] }`, ignored };
}

function conditionOf(model: SourceModel, object: string, text: string): string | undefined {
    const [name = '', operator = '', ...rest] = text.split('|');
    const field = describeField(model, object, name);
    const [one, several] = OPERATORS[operator] ?? [];
    const values = readValues(rest.join('|'))?.map((value) => literal(value, field?.type ?? ''));
    if (field === undefined || name.includes('.') || one === undefined || values === undefined) return undefined;
    const written = values.filter((value) => value !== undefined);
    if (written.length < values.length) return undefined;
    return written.length === 1
        ? `{ ${field.path}: { ${one}: ${written[0] ?? ''} } }`
        : `{ ${field.path}: { ${several ?? ''}: [${written.join(', ')}] } }`;
}

function readValues(json: string): readonly (string | number | boolean)[] | undefined {
    try {
        return Values.parse(JSON.parse(json));
    } catch {
        return undefined;
    }
}

/** The value as GraphQL writes it for a field of this type; undefined where it is none of that type. */
function literal(value: string | number | boolean, type: string): string | undefined {
    if (type === 'Boolean') return /^(?:true|false)$/.test(String(value)) ? String(value) : undefined;
    if (!NUMBERS.includes(type)) return JSON.stringify(String(value));
    const number = String(value).trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? String(number) : undefined;
}
