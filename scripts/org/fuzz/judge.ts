import { z } from 'zod';

/** An answer as far as it is judged. */
export interface Answered {
    readonly status: number;
    readonly contentType: string;
    readonly text: string;
    readonly milliseconds: number;
}

const REST = z.array(z.object({ message: z.string(), errorCode: z.string() })).min(1);
/** A write that UI API refuses. */
const UI = z.object({ errorCode: z.string(), message: z.string() });
const OAUTH = z.object({ error: z.string(), error_description: z.string() });
const SHAPES = z.union([REST, UI, OAUTH]);

/** Text that only a program's insides have. */
const INSIDES = /\n\s+at .+:\d+:\d+|node:internal|file:\/\/\/|node_modules[\\/]|SQLITE_|SqliteError/;
const SLOWEST = 30_000;

/** Refusals of what Salesforce has and the local org has not, and of what it has no more room for. */
const SAID_PLAINLY = new Set([501, 503]);

function shapeProblem(path: string, { status, text }: Answered): string | undefined {
    if (status < 400 || text === '' || !/^\/+(services|local)\//.test(path)) return undefined;
    let json: unknown;
    try {
        json = JSON.parse(text);
    } catch {
        return `an error that is not JSON: ${text.slice(0, 300)}`;
    }
    return SHAPES.safeParse(json).success ? undefined : `an error in no shape of Salesforce's: ${text.slice(0, 300)}`;
}

/** What is wrong with an answer, whatever was asked; undefined where nothing is. */
export function answerProblem(path: string, answered: Answered, tokens: readonly string[]): string | undefined {
    const { status, text, milliseconds } = answered;
    if (status >= 500 && !SAID_PLAINLY.has(status)) return `status ${status}: ${text.slice(0, 500)}`;
    if (INSIDES.test(text) && !/^\/+(lwc|platform|sf|v|icons)\//.test(path))
        return `its insides: ${text.slice(0, 500)}`;
    if (milliseconds > SLOWEST) return `${Math.round(milliseconds)} ms`;
    if (path.startsWith('/services/') && tokens.some((token) => text.includes(token))) return 'a token';
    return shapeProblem(path, answered);
}
