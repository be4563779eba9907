import { FormulaError } from './formulaError.ts';
import type { FormulaType } from './types.ts';
import type { Compiled, Environment, Value } from './values.ts';

/** What every function is compiled with. */
export interface CallSite {
    readonly name: string;
    readonly position: number;
    readonly arguments: readonly Compiled[];
    readonly priorRecord: boolean;
}

/** One function or operator of the language. */
export interface FormulaFunction {
    readonly name: string;
    readonly compile: (call: CallSite) => Compiled;
}

/** An argument's type, or the several it may have. */
export type ArgumentType = FormulaType | readonly FormulaType[];

type ValueOf<T> = T extends readonly (infer Each)[]
    ? ValueOf<Each>
    : T extends 'text' | 'id' | 'picklist' | 'multipicklist'
      ? string
      : T extends 'checkbox'
        ? boolean
        : T extends 'null'
          ? never
          : number;

type Values<Types extends readonly ArgumentType[]> = { [Index in keyof Types]: ValueOf<Types[Index]> };

interface Definition<Required extends readonly ArgumentType[], Optional extends readonly ArgumentType[]> {
    readonly takes: Required;
    /** May be left out, from the right. */
    readonly optional?: Optional;
    /** The first argument's type, or a fixed one. */
    readonly gives: FormulaType | 'same';
    /** What the function gives where an argument is blank; without it, blank. */
    readonly whenBlank?: (values: readonly Value[]) => Value;
    /** The result changes with time, though no field does. */
    readonly usesClock?: boolean;
}

/**
 * A function whose result is blank as soon as one argument is. `run` gets values of the types that `takes` says, so it
 * needs no checks of its own.
 */
export function define<
    const Required extends readonly ArgumentType[],
    const Optional extends readonly ArgumentType[] = []
>(
    name: string,
    { takes, optional, gives, whenBlank, usesClock }: Definition<Required, Optional>,
    run: (values: [...Values<Required>, ...Partial<Values<Optional>>], environment: Environment) => Value
): FormulaFunction {
    const types: readonly ArgumentType[] = [...takes, ...(optional ?? [])];
    const compile = (call: CallSite): Compiled => {
        checkCount(call, takes.length, types.length);
        call.arguments.forEach((argument, index) => checkType(call, argument, types[index] ?? 'text'));
        const parts = call.arguments.map((argument) => argument.evaluate);
        const type = gives === 'same' ? (call.arguments[0]?.type ?? 'null') : gives;
        return {
            type,
            position: call.position,
            ...(usesClock === true ? { usesClock } : {}),
            evaluate: (environment) => {
                const values = parts.map((part) => part(environment));
                if (values.includes(null)) return whenBlank === undefined ? null : whenBlank(values);
                // The types were checked above, argument by argument; the compiler cannot follow that.
                return located(call, () =>
                    run(values as unknown as [...Values<Required>, ...Partial<Values<Optional>>], environment)
                );
            }
        };
    };
    return { name, compile };
}

/** Says which function a calculation failed in, and where. */
function located(call: CallSite, calculate: () => Value): Value {
    try {
        return calculate();
    } catch (error) {
        if (error instanceof FormulaError && error.position === undefined) throw fail(call, error.message);
        throw error;
    }
}

/** Throws unless a call has between `least` and `most` arguments. */
export function checkCount(call: CallSite, least: number, most: number = least): void {
    const count = call.arguments.length;
    if (count >= least && count <= most) return;
    const expected = least === most ? `${least}` : Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
    throw fail(call, `takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}, but has ${count}.`);
}

/** Throws unless an argument has the type, or one of the types, that the function takes. */
export function checkType(call: CallSite, argument: Compiled, expected: ArgumentType): void {
    const allowed: readonly FormulaType[] = typeof expected === 'string' ? [expected] : expected;
    if (fits(argument.type, allowed)) return;
    const wanted = allowed.filter((type) => type !== 'null').join(', ');
    const remedy =
        argument.type === 'picklist'
            ? ' Use TEXT(…), ISPICKVAL or CASE with a picklist.'
            : argument.type === 'multipicklist'
              ? ' Use INCLUDES with a multi-select picklist.'
              : '';
    throw new FormulaError(`${call.name} takes ${wanted} here, but this is ${argument.type}.${remedy}`, {
        position: argument.position,
        functionName: call.name
    });
}

function fits(type: FormulaType, allowed: readonly FormulaType[]): boolean {
    if (type === 'null' || allowed.includes(type)) return true;
    return type === 'id' && allowed.includes('text');
}

/** An error of one call: `message` continues a sentence that begins with the function's name. */
export function fail(call: CallSite, message: string): FormulaError {
    return new FormulaError(`${call.name} ${message}`, { position: call.position, functionName: call.name });
}

/** The one type that several values have in common; throws where there is none. */
export function commonType(call: CallSite, values: readonly Compiled[]): FormulaType {
    let common: Compiled | undefined;
    for (const value of values) {
        if (value.type === 'null') continue;
        if (common === undefined) common = value;
        else if (plain(common.type) !== plain(value.type)) {
            throw new FormulaError(
                `${call.name} needs values of one type, but one is ${common.type} and this is ${value.type}.`,
                { position: value.position, functionName: call.name }
            );
        }
    }
    return common === undefined ? 'null' : plain(common.type);
}

/** Ids calculate as text. */
export function plain(type: FormulaType): FormulaType {
    return type === 'id' ? 'text' : type;
}
