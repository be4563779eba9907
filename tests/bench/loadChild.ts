// Switches that post to the writer, and the original's way of writing, in a process of their own.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { calleeLeg, recordText } from '../../scripts/push/testing/index.ts';
import { answerQuestions } from './helper.ts';

/** Records to post: each a missed attempt of a call of its own. */
export interface Load {
    readonly port: number;
    /** Number of the first record; no two records of a bench may have the same. */
    readonly first: number;
    readonly count: number;
    readonly connections: number;
    /** Records in a post: more than one go as NDJSON. */
    readonly batch: number;
    /** Whether a connection is used for more than one post. */
    readonly keepAlive: boolean;
}

const NUMBER = '-number-';
const TEMPLATE = recordText(calleeLeg({ uuid: `b${NUMBER}`, caller: `a${NUMBER}`, progress: 1 }));

const handlers = {
    /** Seconds until all are answered with 200. */
    post: (load: Load) => timed(() => postAll(load)),
    /** Seconds for one upsert for each event, one after the other. */
    oneEach: (url: string, token: string, count: number) => timed(() => oneRequestEach(url, token, count))
};

/** The questions that the load's process answers. */
export type LoadHandlers = typeof handlers;

answerQuestions(handlers);

async function timed(work: () => Promise<unknown>): Promise<number> {
    const from = performance.now();
    await work();
    return (performance.now() - from) / 1000;
}

async function postAll({ port, first, count, connections, batch, keepAlive }: Load): Promise<void> {
    let next = first;
    const post = async (): Promise<void> => {
        let socket: Socket | undefined;
        while (next < first + count) {
            const from = next;
            const to = Math.min(first + count, from + batch);
            next = to;
            const request = requestOf(from, to, keepAlive);
            socket = await given(port, socket, request);
            if (!keepAlive) {
                socket.destroy();
                socket = undefined;
            }
        }
        socket?.destroy();
    };
    await Promise.all(Array.from({ length: connections }, post));
}

/** Posts until it is kept, as a switch does; gives the connection that is left. */
async function given(port: number, kept: Socket | undefined, request: string): Promise<Socket> {
    for (let socket = kept; ; socket = undefined) {
        try {
            socket ??= await open(port);
            await exchange(socket, request);
            return socket;
        } catch (error) {
            console.error(String(error));
            socket?.destroy();
            await sleep(50);
        }
    }
}

function requestOf(from: number, to: number, keepAlive: boolean): string {
    const body = Array.from({ length: to - from }, (_, index) =>
        TEMPLATE.replaceAll(NUMBER, String(from + index))
    ).join('');
    const type = to - from > 1 ? 'application/x-ndjson' : 'application/json';
    return `POST /?uuid=b${from} HTTP/1.1\r\nhost: writer\r\ncontent-type: ${type}\r\nconnection: ${keepAlive ? 'keep-alive' : 'close'}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function open(port: number): Promise<Socket> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    // What broke it shows as its end.
    socket.on('error', () => undefined);
    return socket;
}

/** Resolves when the request is answered with 200. By hand, since a client library costs more than the writer does. */
function exchange(socket: Socket, request: string): Promise<void> {
    return new Promise((resolve, reject) => {
        let answer = '';
        const read = (chunk: Buffer): void => {
            answer += chunk.toString('latin1');
            if (answer.endsWith('kept\n')) {
                done(resolve);
            } else if (answer.includes('\r\n') && !answer.startsWith('HTTP/1.1 200')) {
                done(() => reject(new Error(`The writer answered ${answer.slice(0, answer.indexOf('\r\n'))}.`)));
            }
        };
        const fail = (): void => done(() => reject(new Error('The writer hung up.')));
        const done = (then: () => void): void => {
            socket.off('data', read);
            socket.off('close', fail);
            then();
        };
        socket.on('data', read);
        socket.on('close', fail);
        socket.write(request);
    });
}

async function oneRequestEach(url: string, token: string, count: number): Promise<void> {
    const target = '/services/data/v66.0/composite/sobjects/Phone_Event__c/Event_Key__c';
    for (let index = 0; index < count; index += 1) {
        const record = { attributes: { type: 'Phone_Event__c' }, Event_Key__c: `original-${index}` };
        const compositeRequest = [{ method: 'PATCH', url: target, referenceId: 'r', body: { records: [record] } }];
        const response = await fetch(`${url}/services/data/v66.0/composite`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}` },
            body: JSON.stringify({ compositeRequest })
        });
        await response.arrayBuffer();
    }
}
