export interface ToastDetail {
    readonly title?: string;
    readonly message?: string;
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

/** The page shows the toast when this event reaches it. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
    constructor(detail: ToastDetail) {
        super('lightning__showtoast', { bubbles: true, composed: true, cancelable: true, detail });
    }
}

export const ShowToastEventName = 'lightning__showtoast';
