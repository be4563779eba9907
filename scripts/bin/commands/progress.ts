import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../push/index.ts';

/** A bar on standard error while a push runs; undefined where that is no terminal. */
export function progressBar(
    stream: NodeJS.WriteStream = process.stderr
): { readonly show: (progress: Progress) => void; readonly stop: () => void } | undefined {
    if (!stream.isTTY) {
        return undefined;
    }
    const bar = new SingleBar(
        { format: '{stage} {bar} {value}/{total}', clearOnComplete: true, stream },
        Presets.shades_classic
    );
    let started = false;
    return {
        show: ({ stage, done, of }) => {
            if (!started) {
                bar.start(of, 0, { stage });
                started = true;
            }
            bar.setTotal(of);
            bar.update(done, { stage });
        },
        stop: () => bar.stop()
    };
}
