import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut off at any moment. */
export interface Detour {
    readonly port: number;
    /** Resets all connections, as a network that fails does; new ones are let through. */
    readonly cut: () => void;
    readonly close: () => Promise<void>;
}

/** Opens a way to a port of this machine. */
export async function openDetour(to: number): Promise<Detour> {
    const open = new Set<Socket>();
    const keep = (socket: Socket): Socket => {
        open.add(socket);
        return socket.on('error', () => undefined).on('close', () => open.delete(socket));
    };
    const cut = (): void => open.forEach((socket) => socket.resetAndDestroy());
    const server = createServer((near) => {
        const far = keep(connect(to, '127.0.0.1'));
        keep(near).pipe(far).pipe(near);
        near.once('close', () => far.destroy());
        far.once('close', () => near.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
        port: (server.address() as AddressInfo).port,
        cut,
        close: async () => {
            const closed = once(server, 'close');
            server.close();
            cut();
            await closed;
        }
    };
}
