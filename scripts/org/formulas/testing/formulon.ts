import formulon, { type Answer } from 'formulon';
import type { Stored } from '../../types.ts';
import type { FormulaType } from '../types.ts';

type Fields = Readonly<Record<string, { readonly type: FormulaType; readonly value: Stored }>>;

/** What formulon's own evaluator makes of a formula, as a stored value; throws where it answers with an error. */
export function askFormulon(formula: string, fields: Fields): Stored {
    const literals = Object.entries(fields).map(([path, { type, value }]) => [path, literal(type, value)] as const);
    const answer: Answer = formulon.parse(formula, Object.fromEntries(literals));
    if (answer.type === 'error') throw new Error(`formulon: ${answer.message}`);
    return stored(answer);
}

function literal(type: FormulaType, value: Stored): object {
    if (value === null) return { type: 'literal', dataType: 'null', value: null };
    switch (type) {
        case 'date':
            return { type: 'literal', dataType: 'date', value: new Date(`${value}T00:00:00Z`) };
        case 'datetime':
        case 'time':
            return { type: 'literal', dataType: type, value: new Date(Number(value)) };
        case 'checkbox':
            return { type: 'literal', dataType: type, value: value === 1 };
        case 'id':
            return { type: 'literal', dataType: 'text', value: String(value).slice(0, 15), options: { length: 15 } };
        case 'number':
            return { type: 'literal', dataType: type, value, options: { length: 8, scale: 2 } };
        default:
            return { type: 'literal', dataType: type, value, options: {} };
    }
}

function stored({ dataType, value }: Answer): Stored {
    if (value instanceof Date) {
        return dataType === 'date' ? value.toISOString().slice(0, 10) : value.getTime();
    }
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'number') return Number(value.toPrecision(15)) + 0;
    return typeof value === 'string' && value !== '' ? value : null;
}
