interface Composite {
    readonly compositeRequest: readonly {
        readonly referenceId: string;
        readonly body: { readonly records: readonly unknown[] };
    }[];
}

/** What the org answers to a composite request where everything goes well. */
export function goodAnswer(body: string): Response {
    const { compositeRequest } = JSON.parse(body) as Composite;
    const compositeResponse = compositeRequest.map(({ referenceId, body: { records } }) => ({
        referenceId,
        httpStatusCode: 200,
        httpHeaders: {},
        body: records.map(() => ({ id: 'a00000000000000AAA', success: true, created: true, errors: [] }))
    }));
    return Response.json({ compositeResponse });
}
