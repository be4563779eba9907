import type { Pause } from './pause.ts';
import type { SenderListener } from './senderOptions.ts';

/** A pause whose listener hears when it begins, when its reason is another one, and when it is over. */
export function toldPause(pause: Pause, listener: Pick<SenderListener, 'paused' | 'resumed'> | undefined): Pause {
    return {
        ...pause,
        failed: (failure, sentAt) => {
            const before = pause.reason();
            pause.failed(failure, sentAt);
            if (before?.code !== pause.reason()?.code) {
                listener?.paused?.(failure);
            }
        },
        succeeded: (sentAt) => {
            const before = pause.reason();
            pause.succeeded(sentAt);
            if (before !== undefined && pause.reason() === undefined) {
                listener?.resumed?.();
            }
        }
    };
}
