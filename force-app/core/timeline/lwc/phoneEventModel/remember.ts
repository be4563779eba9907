/** The function with its last result kept, for calls with the same arguments: a getter is asked by each part of a template. */
export function remember<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
    let last: { readonly args: A; readonly result: R } | undefined;
    return (...args) => {
        const known = last?.args.every((arg, index) => arg === args[index]) ?? false;
        last = last && known ? last : { args, result: work(...args) };
        return last.result;
    };
}
