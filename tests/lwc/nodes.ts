/** Answers of the platform, made as it makes them: every field with a value. */
type Values = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Values =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record: fields as `{ value }`; objects are parents, `Id` is bare. */
export function aNode(values: Values): Values {
    return Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
            key,
            key === 'Id' ? value : isPlain(value) ? aNode(value) : { value }
        ])
    );
}

/** A connection of records. */
export function connection(...records: readonly Values[]): object {
    return { edges: records.map((record) => ({ node: aNode(record) })), totalCount: records.length };
}

/** A connection of groups. */
export function groups(...each: readonly Values[]): object {
    return { edges: each.map((group) => ({ node: { aggregate: aNode(group) } })) };
}
