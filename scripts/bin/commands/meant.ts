/** The name that a mistyped one is most like, where one is near enough. */
export async function meant(word: string, names: Iterable<string>): Promise<string | undefined> {
    // Loaded where something was mistyped: the checks bring compilers along.
    const { nearest } = await import('../../checks/index.ts');
    return nearest(word, names);
}
