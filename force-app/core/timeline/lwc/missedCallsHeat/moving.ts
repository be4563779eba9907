import type { HeatView } from 'c/missedCallsView';

/** How the strip lies on the page. */
export interface Lie {
    readonly rtl: boolean;
    /** Days stand beside each other and hours below, where there is no room for the hours. */
    readonly isTurned: boolean;
}

/** Steps to the right and down. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1]
};

/** The cell that an arrow key, Home or End leads to from another; undefined where the key means nothing or leads nowhere. */
export function nextCell(view: HeatView, from: string, pressed: string, { rtl, isTurned }: Lie): string | undefined {
    const row = view.rows.findIndex(({ cells }) => cells.some(({ key }) => key === from));
    const cells = view.rows[row]?.cells ?? [];
    const column = cells.findIndex(({ key }) => key === from);
    const [right = 0, down = 0] = STEPS[pressed] ?? [];
    const along = rtl ? -right : right;
    const [hours, days] = isTurned ? [down, along] : [along, down];
    if (hours !== 0 || days !== 0) {
        return view.rows[row + days]?.cells[column + hours]?.key;
    }
    return pressed === 'Home' ? cells[0]?.key : pressed === 'End' ? cells.at(-1)?.key : undefined;
}
