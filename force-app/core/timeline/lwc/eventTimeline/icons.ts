import type { Icons } from 'c/eventLanes';
import { below, type Tone } from 'c/phoneEventModel';
import { middleOf, topOf } from './heights';
import type { Stage } from './stage';
import { pixelsOf, type Viewport } from './viewport';

/** Units of a drawing to a rem, and how far it stands from the start of its bar. */
const UNITS = 16;
const INDENT = 6;

/**
 * The drawings of these items as one path for each tone: an element for each, or a mask, would cost more than all else
 * of a bar. Drawings do not turn round where the axis runs from right to left, only their places do.
 */
export function iconsOf(stage: Stage, view: Viewport, items: readonly number[], rtl: boolean): Icons {
    const { layout, heights } = stage;
    const width = (pixelsOf(view) * UNITS) / view.rem;
    const paths = new Map<Tone, string>();
    for (const item of items) {
        const { tone, icon } = stage.item(item);
        const lane = below(layout.offsets, item);
        const start = ((layout.start[item] ?? 0) * UNITS) / view.rem + INDENT;
        const x = (rtl ? width - start - UNITS : start).toFixed(1);
        const y = (middleOf(layout, lane, layout.row[item] ?? 0, heights) - 0.5) * UNITS;
        paths.set(tone, `${paths.get(tone) ?? ''}M${x} ${y}${icon}`);
    }
    const height = topOf(layout, layout.tops.length - 1, heights) * UNITS;
    return {
        box: `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`,
        paths: [...paths].map(([tone, path]) => ({ tone, path }))
    };
}
