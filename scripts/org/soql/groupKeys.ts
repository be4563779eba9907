import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Expression } from '../query/index.ts';
import { listOf } from './clauses.ts';
import { failAt, type QueryContext } from './context.ts';
import { assertUsable, functionName, readOperand, type Operand } from './expressions.ts';
import { isGroupable, type AnyFunction } from './figures.ts';

function readKey(context: QueryContext, source: string | AnyFunction): Operand {
    const operand = readOperand(context, source);
    if (operand.byLabel)
        throw failAt(context, 'MALFORMED_QUERY', `${operand.written} cannot be grouped by`, operand.written);
    assertUsable(context, operand.field, 'grouped');
    if (operand.expression.dateFunction || isGroupable(operand.type)) return operand;
    const message = `field '${operand.field.column.name}' can not be grouped in a query call`;
    throw failAt(context, 'INVALID_FIELD', message, operand.field.written);
}

/** What is grouped by, and for ROLLUP and CUBE the sets of it. */
export interface Keys {
    readonly operands: readonly Operand[];
    readonly sets?: readonly (readonly number[])[];
}

/** "GROUP BY ROLLUP": three fields at most, and nothing beside it. */
const MOST_ROLLED_UP = 3;

function rolledUp(context: QueryContext, name: 'ROLLUP' | 'CUBE', call: AnyFunction): Keys {
    const parameters = call.parameters ?? [];
    if (parameters.length > MOST_ROLLED_UP)
        throw failAt(
            context,
            'MALFORMED_QUERY',
            `${name} takes ${MOST_ROLLED_UP} fields at most`,
            call.functionName ?? name
        );
    const operands = parameters.map((one) => readKey(context, one));
    const all = operands.map((_, at) => at);
    if (name === 'ROLLUP') return { operands, sets: [...all.map((at) => all.slice(0, all.length - at)), []] };
    const subsets = all.reduce<readonly (readonly number[])[]>(
        (sets, at) => sets.flatMap((set) => [[...set, at], set]),
        [[]]
    );
    return { operands, sets: subsets };
}

/** The fields of GROUP BY. @throws SoqlError */
export function readKeys(context: QueryContext, { groupBy }: Query): Keys {
    const clauses = listOf(groupBy);
    const special = clauses.find((clause) => 'fn' in clause && /^(ROLLUP|CUBE)$/.test(functionName(clause.fn)));
    if (special && 'fn' in special) {
        const name = functionName(special.fn) === 'CUBE' ? 'CUBE' : 'ROLLUP';
        if (clauses.length > 1)
            throw failAt(context, 'MALFORMED_QUERY', `${name} cannot stand beside other fields of GROUP BY`, name);
        return rolledUp(context, name, special.fn);
    }
    return { operands: clauses.map((clause) => readKey(context, 'fn' in clause ? clause.fn : clause.field)) };
}

function sameExpression(a: Expression, b: Expression): boolean {
    return a.path === b.path && a.dateFunction === b.dateFunction && a.zone === b.zone;
}

/** The place of a grouped field or function. @throws SoqlError MALFORMED_QUERY where it is not grouped */
export function placeOf(
    context: QueryContext,
    keys: readonly Operand[],
    source: string | AnyFunction,
    word: string
): number {
    const { expression } = readOperand(context, source);
    const place = keys.findIndex((key) => sameExpression(key.expression, expression));
    if (place < 0) throw failAt(context, 'MALFORMED_QUERY', `Field must be grouped or aggregated: ${word}`, word);
    return place;
}
