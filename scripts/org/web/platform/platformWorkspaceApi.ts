import { navigate } from './navigate.ts';
import { urlOf } from './pageReference.ts';
import type { PageReference } from './pageReference.ts';

interface TabRequest {
    readonly recordId?: string;
    readonly url?: string;
    readonly pageReference?: PageReference;
}

/** Wire adapter: the pages are not a console. */
export class IsConsoleNavigation {
    constructor(emit: (value: boolean) => void) {
        emit(false);
    }
    connect(): void {}
    update(): void {}
    disconnect(): void {}
}

/** Without console tabs, opening one goes there. */
export function openTab(request: TabRequest): Promise<string> {
    const url = request.url ?? (request.pageReference === undefined ? undefined : urlOf(request.pageReference));
    if (url !== undefined) navigate(url);
    return Promise.resolve('tab-0');
}

export function openSubtab(_parent: string, request: TabRequest): Promise<string> {
    return openTab(request);
}

export function getFocusedTabInfo(): Promise<{ readonly tabId: string; readonly isSubtab: boolean }> {
    return Promise.resolve({ tabId: 'tab-0', isSubtab: false });
}

export function setTabLabel(): Promise<void> {
    return Promise.resolve();
}
