import { suggestion } from '../common/suggest.ts';
import type { FormulaNode } from './formulaTree.ts';

/** Fewest and most arguments of each function that formulas have; no most where any number goes. */
const FUNCTIONS: Readonly<Record<string, readonly [number, number?]>> = {
    abs: [1, 1],
    acos: [1, 1],
    addmonths: [2, 2],
    and: [1],
    ascii: [1, 1],
    asin: [1, 1],
    atan: [1, 1],
    atan2: [2, 2],
    begins: [2, 2],
    blankvalue: [2, 2],
    br: [0, 0],
    case: [4],
    casesafeid: [1, 1],
    ceiling: [1, 1],
    chr: [1, 1],
    contains: [2, 2],
    cos: [1, 1],
    currencyrate: [1, 1],
    date: [3, 3],
    datetimevalue: [1, 1],
    datevalue: [1, 1],
    day: [1, 1],
    dayofyear: [1, 1],
    distance: [3, 3],
    exp: [1, 1],
    find: [2, 3],
    floor: [1, 1],
    formatduration: [1, 2],
    fromunixtime: [1, 1],
    geolocation: [2, 2],
    getsessionid: [0, 0],
    hour: [1, 1],
    htmlencode: [1, 1],
    hyperlink: [2, 3],
    if: [3, 3],
    image: [2, 4],
    imageproxyurl: [1, 1],
    includes: [2, 2],
    initcap: [1, 2],
    isblank: [1, 1],
    ischanged: [1, 1],
    isclone: [0, 0],
    isnew: [0, 0],
    isnull: [1, 1],
    isnumber: [1, 1],
    isoweek: [1, 1],
    isoyear: [1, 1],
    ispickval: [2, 2],
    jsencode: [1, 1],
    jsinhtmlencode: [1, 1],
    left: [2, 2],
    len: [1, 1],
    ln: [1, 1],
    log: [1, 1],
    lower: [1, 2],
    lpad: [2, 3],
    max: [1],
    mceiling: [1, 1],
    mfloor: [1, 1],
    mid: [3, 3],
    millisecond: [1, 1],
    min: [1],
    minute: [1, 1],
    mod: [2, 2],
    month: [1, 1],
    not: [1, 1],
    now: [0, 0],
    nullvalue: [2, 2],
    or: [1],
    pi: [0, 0],
    picklistcount: [1, 1],
    priorvalue: [1, 1],
    regex: [2, 2],
    reverse: [1, 1],
    right: [2, 2],
    round: [2, 2],
    rpad: [2, 3],
    second: [1, 1],
    sin: [1, 1],
    sqrt: [1, 1],
    substitute: [3, 3],
    tan: [1, 1],
    text: [1, 2],
    timenow: [0, 0],
    timevalue: [1, 1],
    today: [0, 0],
    trim: [1, 1],
    trunc: [1, 2],
    unixtimestamp: [1, 1],
    upper: [1, 2],
    urlencode: [1, 1],
    value: [1, 1],
    vlookup: [3, 3],
    weekday: [1, 1],
    year: [1, 1]
};

/** What the parser calls the operators, which need no names. */
const OPERATORS = ['add', 'subtract', 'multiply', 'divide', 'exponentiate', 'equal', 'unequal'];
const COMPARISONS = ['lessthan', 'lessthanorequal', 'greaterthan', 'greaterthanorequal'];

/** A function that does not exist, or has too few or too many arguments. */
export interface WrongCall {
    readonly name: string;
    readonly message: string;
    readonly remedy: string;
}

/** The names of all functions, in capitals as formulas write them. */
const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS).map((name) => name.toUpperCase());

/** The calls of a formula that the platform would refuse. */
export function wrongCalls(node: FormulaNode): readonly WrongCall[] {
    if (node.type !== 'callExpression') return [];
    const inside = node.arguments.flatMap(wrongCalls);
    const id = node.id.toLowerCase();
    const name = id.toUpperCase();
    const allowed = FUNCTIONS[id];
    if (allowed === undefined) {
        if (OPERATORS.includes(id) || COMPARISONS.includes(id)) return inside;
        return [
            ...inside,
            { name, message: `There is no function ${name}.`, remedy: suggestion(name, FUNCTION_NAMES) }
        ];
    }
    const [fewest, most = Infinity] = allowed;
    const count = node.arguments.length;
    const odd = id === 'case' && count % 2 === 1;
    if (count >= fewest && count <= most && !odd) return inside;
    const remedy =
        id === 'case' ? 'Write pairs of a value and a result, then what else.' : `Write ${wanted(fewest, most)}.`;
    return [...inside, { name, message: `${name} has ${count} argument${count === 1 ? '' : 's'}.`, remedy }];
}

function wanted(fewest: number, most: number): string {
    if (fewest === most) return `${fewest}`;
    return most === Infinity ? `${fewest} or more` : `${fewest} to ${most}`;
}
