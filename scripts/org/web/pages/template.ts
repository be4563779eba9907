import type { RegionWidth } from './types.ts';

/** Where a region of a template goes. */
export interface Place {
    readonly row: number;
    /** Twelfths. */
    readonly span: number;
}

const FULL: Place = { row: 0, span: 12 };

/** Names that the platform's templates use for the narrow region. */
const NARROW = /^(sidebar|leftsidebar|rightsidebar|leftcol|rightcol|left|right)/i;
const TOP = /^(header|top|subheader)/i;
const BOTTOM = /^(footer|bottom)/i;

/**
 * Places the regions of a page in rows: headers above, footers below, between them the main region beside its sidebars.
 * The platform's templates differ in their names and in which side the narrow region is, which is the order in the file
 * unless the name says left or right.
 */
export function placeRegions(template: string, names: readonly string[]): ReadonlyMap<string, Place> {
    const middle = names.filter((name) => !TOP.test(name) && !BOTTOM.test(name));
    const places = new Map<string, Place>();
    for (const name of names) {
        if (TOP.test(name)) places.set(name, FULL);
        else if (BOTTOM.test(name)) places.set(name, { row: 2, span: 12 });
        else places.set(name, { row: 1, span: spanOf(template, name, middle) });
    }
    return places;
}

function spanOf(template: string, name: string, middle: readonly string[]): number {
    if (middle.length <= 1) return 12;
    const equal = !middle.some((one) => NARROW.test(one)) || /TwoEqual|HomeTemplateTwoColumn/i.test(template);
    if (equal) return Math.floor(12 / middle.length);
    const narrow = middle.filter((one) => NARROW.test(one));
    // Left and right without a main region share the page.
    if (narrow.length === middle.length) return Math.floor(12 / middle.length);
    if (NARROW.test(name)) return narrow.length > 1 ? 3 : 4;
    return (narrow.length > 1 ? 12 - 3 * narrow.length : 8) / (middle.length - narrow.length);
}

/** Left ones first, whatever their order in the file. */
export function sideOf(name: string): number {
    if (/^left/i.test(name)) return 0;
    return /^(right|sidebar)/i.test(name) ? 2 : 1;
}

/** The word that `flexipageRegionWidth` gives to components. */
export function widthOf(span: number): RegionWidth {
    if (span <= 4) return 'SMALL';
    if (span <= 8) return 'MEDIUM';
    return span < 12 ? 'LARGE' : 'XLARGE';
}
