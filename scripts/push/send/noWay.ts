/** There was no way to a token: nobody answered, or something else than a sign-in did. Another try may get through. */
export class NoWay extends Error {
    override readonly name = 'NoWay';
}
