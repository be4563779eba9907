/** What a table says of a name from a file: nothing of names such as `constructor`, which every object answers to. */
export function ownValue<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}
