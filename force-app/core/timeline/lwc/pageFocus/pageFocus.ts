/** Where the focus goes on once a component is drawn again. */
export interface NextFocus {
    /** To the element that a selector matches; where it matches several, the one at a place among them, from 0. */
    readonly to: (selector: string, place?: number) => void;
    /** To where it is now, or beside it where that goes. To be called with the template before other rows are drawn. */
    readonly keep: (template: Template) => void;
    /** Moves it. To be called by `renderedCallback` with the component's template. */
    readonly move: (template: Template) => void;
}

type Template = (ParentNode & DocumentOrShadowRoot) | null | undefined;

/** A place in a table; without a row, an element beside it. */
interface Place {
    /** The row's `data-row`. */
    readonly key: string | undefined;
    readonly row: number;
    readonly column: number;
}

/**
 * For buttons that take themselves away when they are pressed, and for rows that come and go by themselves: the focus
 * would go with them, and who works by keys would start again at the top of the page (WCAG 2.4.3). Where no row is left,
 * or what had the focus was none, it goes on to `heading`.
 */
export function nextFocus(heading = '.heading'): NextFocus {
    let next: { readonly selector: string; readonly place: number } | undefined;
    let kept: Place | undefined;
    return {
        to: (selector, place = 0) => {
            next = { selector, place };
        },
        keep: (template) => {
            kept = placeOf(template);
        },
        move: (template) => {
            const target = next && template?.querySelectorAll<HTMLElement>(next.selector)[next.place];
            target?.focus();
            if (kept && next === undefined && !template?.activeElement) {
                const beside = elementAt(template, kept) ?? template?.querySelector<HTMLElement>(heading);
                beside?.focus({ preventScroll: true });
            }
            next = undefined;
            kept = undefined;
        }
    };
}

function rowsOf(template: Template): readonly HTMLElement[] {
    return [...(template?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
}

function placeOf(template: Template): Place | undefined {
    const active = template?.activeElement;
    if (!active) {
        return undefined;
    }
    const rows = rowsOf(template);
    const row = rows.findIndex((each) => each.contains(active));
    const column = [...(rows[row]?.children ?? [])].findIndex((cell) => cell.contains(active));
    return { key: rows[row]?.dataset.row, row, column };
}

/** The row may have moved; where it is gone, the next one stands in its place. */
function elementAt(template: Template, { key, row, column }: Place): HTMLElement | undefined {
    const rows = rowsOf(template);
    const found =
        row === -1 ? undefined : (rows.find(({ dataset }) => dataset.row === key) ?? rows[row] ?? rows.at(-1));
    return found?.children[column]?.querySelector<HTMLElement>('button') ?? found;
}
