import type { ConditionWithValueQuery, WhereClause } from '@jetstreamapp/soql-parser-js';
import { failAt, type QueryContext } from './context.ts';
import { SoqlError } from './errors.ts';

/** One comparison of WHERE or HAVING. */
export type Leaf = Exclude<ConditionWithValueQuery, { readonly openParen: number; readonly operator?: never }>;

export type Logic =
    | { readonly and: readonly Logic[] }
    | { readonly or: readonly Logic[] }
    | { readonly not: Logic }
    | { readonly leaf: Leaf };

type Piece = '(' | ')' | 'AND' | 'OR' | 'NOT' | Leaf;

/** Far beyond what a person writes, far below what would exhaust the stack. */
const DEEPEST = 100;

function isLeaf(condition: ConditionWithValueQuery): condition is Leaf {
    return 'operator' in condition;
}

/** The parser's chain as the row of pieces it was written as. */
function piecesOf(clause: WhereClause): readonly Piece[] {
    const pieces: Piece[] = [];
    const times = (count: number | undefined, sign: '(' | ')') => {
        for (let at = 0; at < (count ?? 0); at += 1) pieces.push(sign);
    };
    let rest: WhereClause | undefined = clause;
    while (rest) {
        const left: ConditionWithValueQuery | null = rest.left;
        if (left) times(left.openParen, '(');
        if (left && isLeaf(left)) {
            pieces.push(left);
            times(left.closeParen, ')');
        }
        if (!('operator' in rest)) return pieces;
        pieces.push(rest.operator);
        rest = rest.right;
    }
    return pieces;
}

/**
 * A condition as a tree. NOT binds tightest; AND and OR side by side need parentheses, as on the platform.
 * @throws SoqlError MALFORMED_QUERY, QUERY_TOO_COMPLICATED
 */
export function readLogic(context: QueryContext, clause: WhereClause): Logic {
    const pieces = piecesOf(clause);
    let at = 0;
    let depth = 0;
    const unexpected = (word: string) => failAt(context, 'MALFORMED_QUERY', `unexpected token: '${word}'`, word);

    function all(): Logic {
        const first = one();
        const word = pieces[at];
        if (word !== 'AND' && word !== 'OR') return first;
        const parts = [first];
        while (pieces[at] === 'AND' || pieces[at] === 'OR') {
            const next = pieces[at];
            if (next !== word) throw unexpected(word === 'AND' ? 'OR' : 'AND');
            at += 1;
            parts.push(one());
        }
        return word === 'AND' ? { and: parts } : { or: parts };
    }

    function one(): Logic {
        const piece = pieces[at];
        at += 1;
        depth += 1;
        if (depth > DEEPEST)
            throw new SoqlError('QUERY_TOO_COMPLICATED', `A condition is nested deeper than ${DEEPEST} levels.`);
        try {
            if (piece === 'NOT') return { not: one() };
            if (piece === '(') {
                const inner = all();
                if (pieces[at] !== ')') throw unexpected('<EOF>');
                at += 1;
                return inner;
            }
            if (typeof piece === 'object') return { leaf: piece };
            throw unexpected(piece ?? '<EOF>');
        } finally {
            depth -= 1;
        }
    }

    const logic = all();
    const left = pieces[at];
    if (left !== undefined) throw unexpected(typeof left === 'string' ? left : ')');
    return logic;
}
