import type { ChartData } from '../../../reports/index.ts';

/** Colours of the design system's palette that can be told apart; one for each series or slice, over and over. */
const HOOKS = ['blue-50', 'teal-60', 'orange-60', 'purple-60', 'green-60', 'pink-60', 'indigo-50', 'yellow-70'];

/** Names by what they are names of, in the order in which charts of the page showed them first. */
const seen = new Map<string, string[]>();

/** Names that may be shown are remembered up to this number, for each grouping. */
const MOST = HOOKS.length * 4;

/**
 * Places in the palette for names. One has the same in every chart of the page that shows it, and keeps it when a filter takes
 * others away; where two names of one chart would have the same, places go by the chart's own order.
 */
export function placesOf(what: string, names: readonly string[]): readonly number[] {
    const known = seen.get(what) ?? [];
    seen.set(what, known);
    for (const name of names) if (!known.includes(name) && known.length < MOST) known.push(name);
    const places = names.map((name) => known.indexOf(name) % HOOKS.length);
    const isClear = new Set(places).size === places.length && !places.includes(-1);
    return isClear ? places : names.map((_, at) => at % HOOKS.length);
}

/** What a styling hook is just now, as a canvas takes it: hooks hold functions such as light-dark(). */
export function resolveHooks(element: HTMLElement): (hook: string) => string {
    return (hook) => {
        element.style.color = `var(--slds-g-color-${hook})`;
        const { color } = getComputedStyle(element);
        element.style.color = '';
        return color;
    };
}

/** Colours of a chart's slices, or of its series where it has no slices. */
export function coloursOf(data: ChartData, isRound: boolean, hook: (name: string) => string): readonly string[] {
    const { labels, series, categoryLabel, seriesLabel } = data;
    const names = isRound ? labels : series.map(({ label }) => label);
    const what = isRound ? categoryLabel : seriesLabel;
    const places = what === null ? names.map((_, at) => at % HOOKS.length) : placesOf(what, names);
    return places.map((place) => hook(`palette-${HOOKS[place] ?? ''}`));
}
