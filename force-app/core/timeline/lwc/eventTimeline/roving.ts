import type { LaneView } from 'c/phoneEventView';

/** A bar that can take the focus, where it lies. */
export interface Stop {
    readonly id: string;
    readonly lane: number;
    readonly from: number;
}

/** The bars of the lanes that can take the focus, all but the one of the phone that answered, in order of time. */
export function stopsOf(lanes: readonly LaneView[]): readonly Stop[] {
    return lanes
        .flatMap(({ bars }, lane) =>
            bars.filter((bar) => bar.shape !== 'answer').map(({ id, from }) => ({ id, lane, from }))
        )
        .sort((a, b) => a.from - b.from || a.lane - b.lane);
}

/**
 * Which bar an arrow key leads to: left and right in time whoever was tried, up and down to another person. Undefined
 * where the key is not one of ours or there is nowhere to go.
 */
export function nextStop(
    stops: readonly Stop[],
    here: Stop | undefined,
    key: string,
    rtl: boolean
): string | undefined {
    if (here === undefined) {
        return undefined;
    }
    const index = stops.indexOf(here);
    switch (key) {
        case 'ArrowRight':
            return stops[index + (rtl ? -1 : 1)]?.id;
        case 'ArrowLeft':
            return stops[index + (rtl ? 1 : -1)]?.id;
        case 'ArrowDown':
            return nearest(stops, here, (lane) => lane > here.lane);
        case 'ArrowUp':
            return nearest(stops, here, (lane) => lane < here.lane);
        case 'Home':
            return stops[0]?.id;
        case 'End':
            return stops.at(-1)?.id;
        default:
            return undefined;
    }
}

/** The stop closest in time in the closest lane on that side. */
function nearest(stops: readonly Stop[], here: Stop, side: (lane: number) => boolean): string | undefined {
    const beyond = stops.filter((stop) => side(stop.lane));
    const distance = Math.min(...beyond.map((stop) => Math.abs(stop.lane - here.lane)));
    const [closest] = beyond
        .filter((stop) => Math.abs(stop.lane - here.lane) === distance)
        .sort((a, b) => Math.abs(a.from - here.from) - Math.abs(b.from - here.from));
    return closest?.id;
}
