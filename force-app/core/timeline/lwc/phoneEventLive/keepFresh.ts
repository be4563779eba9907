import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { isOn } from 'c/phoneEventModel';
import type { Subject } from 'c/phoneEventService';
import { startLive, type LiveState } from './live';

/** A container that can be kept fresh. */
export interface FreshComponent {
    /** Whether the page's property asks for live updates. */
    readonly live: boolean;
    liveState: LiveState;
    handleRefresh(): unknown;
}

/**
 * Reads a page again when the platform asks for it and, where wanted, when something changed about its record, which is
 * asked for each time; gives the function that ends it.
 */
export function keepFresh(
    component: FreshComponent,
    subject: Subject,
    recordId: () => string | undefined = () => undefined
): () => void {
    const read = (): unknown => component.handleRefresh();
    const handler = registerRefreshHandler(component, () => Promise.resolve(read()));
    const onState = (state: LiveState): void => {
        component.liveState = state;
    };
    const stop = isOn(component.live) ? startLive({ subject, recordId, onChange: read, onState }) : undefined;
    return () => {
        unregisterRefreshHandler(handler);
        stop?.();
    };
}
