import type { HeatView } from 'c/missedCallsView';

/** The cell that an arrow key, Home or End leads to from another; undefined where the key means nothing or leads nowhere. */
export function nextCell(view: HeatView, from: string, pressed: string, direction: string): string | undefined {
    const row = view.rows.findIndex(({ cells }) => cells.some(({ key }) => key === from));
    const cells = view.rows[row]?.cells ?? [];
    const column = cells.findIndex(({ key }) => key === from);
    const forwards = direction === 'rtl' ? -1 : 1;
    switch (pressed) {
        case 'ArrowRight':
            return cells[column + forwards]?.key;
        case 'ArrowLeft':
            return cells[column - forwards]?.key;
        case 'ArrowDown':
            return view.rows[row + 1]?.cells[column]?.key;
        case 'ArrowUp':
            return view.rows[row - 1]?.cells[column]?.key;
        case 'Home':
            return cells[0]?.key;
        case 'End':
            return cells.at(-1)?.key;
        default:
            return undefined;
    }
}
