import type { Call, Tone } from 'c/phoneEventModel';
import { clock, fill, pictureLabels } from 'c/phoneEventText';
import type { Clockwork } from './clockwork';
import type { Mark } from './picture';

/** The line where the wait was over; undefined where nobody knows when. */
export function markOf(call: Call, { end }: Clockwork): Mark | undefined {
    if (end === undefined) {
        return undefined;
    }
    const mark = (label: string, tone: Tone): Mark => ({ at: end, word: fill(label, clock(end)), tone });
    switch (call.outcome) {
        case 'Answered':
            return mark(pictureLabels.mark.answered, 'success');
        case 'In Progress':
            return mark(pictureLabels.mark.now, 'info');
        case 'Voicemail':
            return mark(pictureLabels.mark.voicemail, 'info');
        default:
            return call.hungUpByCaller
                ? mark(pictureLabels.mark.hungUp, 'error')
                : mark(pictureLabels.mark.ended, 'error');
    }
}
