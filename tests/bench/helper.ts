// Processes beside the writer's: what they use is not counted as the writer's.
import { fork } from 'node:child_process';
import path from 'node:path';

type Handlers = Readonly<Record<string, (...values: never[]) => unknown>>;

/** A process of its own that does what it is asked. */
export interface Helper<Does extends Handlers> {
    readonly ask: <Name extends keyof Does & string>(
        name: Name,
        ...values: Parameters<Does[Name]>
    ) => Promise<Awaited<ReturnType<Does[Name]>>>;
    readonly end: () => void;
}

interface Asked {
    readonly id: number;
    readonly name: string;
    readonly values: readonly unknown[];
}

interface Answered {
    readonly id: number;
    readonly result?: unknown;
    readonly error?: string;
}

/** Starts a file of this folder. What it was asked rejects where it fails, or ends. */
export function startHelper<Does extends Handlers>(file: string): Helper<Does> {
    const child = fork(path.join(import.meta.dirname, file), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    const asked = new Map<number, PromiseWithResolvers<unknown>>();
    child.on('message', ({ id, result, error }: Answered) => {
        const one = asked.get(id);
        asked.delete(id);
        if (error === undefined) {
            one?.resolve(result);
        } else {
            one?.reject(new Error(`${file}: ${error}`));
        }
    });
    child.on('exit', (code) => asked.forEach(({ reject }) => reject(new Error(`${file} ended with ${code}.`))));
    let last = 0;
    return {
        ask: (name, ...values) => {
            const one = Promise.withResolvers<unknown>();
            last += 1;
            asked.set(last, one);
            child.send({ id: last, name, values } satisfies Asked);
            return one.promise as ReturnType<Helper<Does>['ask']>;
        },
        end: () => child.disconnect()
    };
}

/** In the process itself: does what is asked, until whoever asks is gone. */
export function answerQuestions(handlers: Handlers): void {
    process.on('message', ({ id, name, values }: Asked) => {
        void reply(id, () => (handlers[name] as (...given: readonly unknown[]) => unknown)(...values));
    });
    process.once('disconnect', () => process.exit());
}

async function reply(id: number, work: () => unknown): Promise<void> {
    try {
        process.send?.({ id, result: await work() } satisfies Answered);
    } catch (error) {
        process.send?.({ id, error: String(error) } satisfies Answered);
    }
}
