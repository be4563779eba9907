/** What a gateway, a proxy or the sign-in page of a network answers in place of the org: its name, and a fault of the fake org. */
export const ELSEWHERE: readonly (readonly [what: string, page: Page])[] = [403, 404, 302, 200].flatMap((status) =>
    (
        [
            ['HTML', '<html><body>Sign in to this network</body></html>'],
            ['nothing', ''],
            ['JSON of its own', '{"message":"Forbidden","success":true}']
        ] as const
    ).map(
        ([form, body]) =>
            [`${status} with ${form}`, { status, body, headers: { location: 'https://portal.example/' } }] as const
    )
);

interface Page {
    readonly status: number;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
}
