import type { Call } from 'c/phoneEventModel';
import { messageLabels, type Message } from 'c/phoneEventText';

/** What to say where a call has no missed attempt: that means something else for each outcome. */
export function emptyMessage(call: Call): Message {
    const { title, text } = messageLabels;
    const lost = call.outcome === 'Lost' || call.outcome === 'Not Answered';
    return {
        kind: 'empty',
        title: title.empty,
        text: lost ? text.emptyLost : call.outcome === 'In Progress' ? text.emptyNow : text.empty,
        retry: false
    };
}
