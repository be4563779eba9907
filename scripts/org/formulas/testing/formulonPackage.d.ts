/** formulon brings no types of its own. */
declare module 'formulon' {
    interface Answer {
        readonly type: string;
        readonly dataType?: string;
        readonly value?: unknown;
        readonly message?: string;
    }
    const formulon: {
        readonly parse: (formula: string, substitutions: Readonly<Record<string, object>>) => Answer;
    };
    export default formulon;
    export type { Answer };
}
