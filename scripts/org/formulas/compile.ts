import { fail, plain, type CallSite } from './define.ts';
import { FormulaError } from './formulaError.ts';
import { FUNCTIONS, UNSUPPORTED } from './functions.ts';
import { parseFormula, type FormulaNode } from './parse.ts';
import type { CompiledFormula, FormulaScope, FormulaType } from './types.ts';
import { fromStored, makeEnvironment, toStored, type Compiled, type Value } from './values.ts';

interface Compilation {
    readonly scope: FormulaScope;
    readonly references: Set<string>;
    usesClock: boolean;
}

/**
 * Reads a formula once and gives a function that calculates it for any record. Throws FormulaError, with the place, for
 * what is not written right, does not exist, has the wrong type, or is not supported.
 */
export function compileFormula(text: string, scope: FormulaScope): CompiledFormula {
    const compilation: Compilation = { scope, references: new Set(), usesClock: false };
    const root = compileNode(parseFormula(text), compilation);
    const resultType = resultTypeOf(root, scope);
    return {
        references: [...compilation.references],
        resultType,
        usesClock: compilation.usesClock,
        evaluate: (read, context) => toStored(root.evaluate(makeEnvironment(read, context)), resultType)
    };
}

function compileNode(node: FormulaNode, compilation: Compilation): Compiled {
    switch (node.kind) {
        case 'literal':
            return compileLiteral(node.value, node.position);
        case 'reference':
            return compileReference(node.path, node.position, compilation);
        case 'call':
            return compileCall(node, compilation);
    }
}

function compileLiteral(value: Value, position: number): Compiled {
    const types = { string: 'text', number: 'number', boolean: 'checkbox' } as const;
    const type = value === null ? 'null' : types[typeof value as keyof typeof types];
    return { type, position, constant: value, evaluate: () => value };
}

function compileReference(path: string, position: number, compilation: Compilation): Compiled {
    const { scope, references } = compilation;
    const type = scope.typeOf(path);
    if (type === undefined) throw new FormulaError(`There is no field ${path}.`, { position });
    references.add(path);
    const blank: Value = isNumber(type) && scope.blanks === 'BlankAsZero' ? 0 : null;
    return {
        // From here on a percentage is a number like any other.
        type: type === 'percent' ? 'number' : type,
        position,
        path,
        evaluate: ({ read }) => fromStored(read(path), type) ?? blank,
        prior: ({ readPrior }) => (readPrior === undefined ? null : (fromStored(readPrior(path), type) ?? blank))
    };
}

function compileCall(node: Extract<FormulaNode, { kind: 'call' }>, compilation: Compilation): Compiled {
    const call: CallSite = {
        name: node.name,
        position: node.position,
        arguments: node.arguments.map((argument) => compileNode(argument, compilation)),
        priorRecord: compilation.scope.priorRecord === true
    };
    const found = FUNCTIONS.get(node.name) ?? byFirstArgument(call);
    if (found === undefined) throw unknownFunction(call);
    const compiled = found.compile(call);
    // DATEVALUE and its like depend on the time zone, not on the clock; the user's zone hardly ever changes.
    if (compiled.usesClock === true) compilation.usesClock = true;
    return compiled;
}

/** TEXT and ADDMONTHS have a row for each type. */
function byFirstArgument(call: CallSite): ReturnType<typeof FUNCTIONS.get> {
    const rows = [...FUNCTIONS.keys()].filter((name) => name.startsWith(`${call.name}:`));
    const [first] = call.arguments;
    if (rows.length === 0) return undefined;
    if (first === undefined) throw fail(call, 'needs an argument.');
    const type = plain(first.type);
    const row = FUNCTIONS.get(`${call.name}:${type}`) ?? (type === 'null' ? FUNCTIONS.get(rows[0] ?? '') : undefined);
    if (row !== undefined) return row;
    const types = rows.map((name) => name.slice(name.indexOf(':') + 1)).join(', ');
    throw new FormulaError(`${call.name} takes ${types} here, but this is ${first.type}.`, {
        position: first.position,
        functionName: call.name
    });
}

function unknownFunction(call: CallSite): FormulaError {
    const message = UNSUPPORTED.has(call.name)
        ? 'is a function of Salesforce that this org does not calculate.'
        : 'is no function of the formula language.';
    return fail(call, message);
}

function resultTypeOf(root: Compiled, scope: FormulaScope): FormulaType {
    const wanted = scope.resultType;
    const given = plain(root.type);
    if (given === 'picklist' || given === 'multipicklist') {
        throw new FormulaError(`A formula cannot give a ${given}. Use TEXT(…).`, { position: root.position });
    }
    if (wanted === undefined) return given;
    const same = given === 'null' || given === plain(wanted) || (given === 'number' && wanted === 'percent');
    if (!same) {
        throw new FormulaError(`The formula gives ${given}, but the field holds ${wanted}.`, {
            position: root.position
        });
    }
    return wanted;
}

function isNumber(type: FormulaType): boolean {
    return type === 'number' || type === 'percent';
}
