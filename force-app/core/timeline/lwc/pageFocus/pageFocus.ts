/** Where the focus goes on once a component is drawn again. */
export interface NextFocus {
    /** To the element that a selector matches; where it matches several, the one at a place among them, from 0. */
    readonly to: (selector: string, place?: number) => void;
    /** Moves it. To be called by `renderedCallback` with the component's template. */
    readonly move: (template: ParentNode | null | undefined) => void;
}

/**
 * For buttons that take themselves away when they are pressed: the focus would go with them, and who works by keys would
 * start again at the top of the page (WCAG 2.4.3).
 */
export function nextFocus(): NextFocus {
    let next: { readonly selector: string; readonly place: number } | undefined;
    return {
        to: (selector, place = 0) => {
            next = { selector, place };
        },
        move: (template) => {
            const target = next && template?.querySelectorAll<HTMLElement>(next.selector)[next.place];
            next = undefined;
            target?.focus();
        }
    };
}
