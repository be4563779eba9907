// Ambient types of the platform modules these components use. No top-level import or export: else the declarations
// would be augmentations of modules that do not exist.

declare module 'lightning/graphql' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface GraphQLResult {
        /** Unknown on purpose: whoever reads an answer checks it. */
        readonly data: unknown;
        readonly errors: readonly unknown[] | undefined;
        readonly refresh?: () => Promise<void>;
    }
    interface GraphQLConfig {
        query: object | undefined;
        variables?: object | undefined;
        operationName?: string | undefined;
    }
    export function gql(literals: TemplateStringsArray, ...substitutions: readonly unknown[]): object;
    export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLResult>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, string>>;
        readonly state?: Readonly<Record<string, string>>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    interface NavigationMixinMethods {
        [Navigate](page: PageReference, replace?: boolean): void;
        [GenerateUrl](page: PageReference): Promise<string>;
    }
    // A mixin's base needs any[] in its constructor: TypeScript asks for it (TS2545).
    type Constructor<T> = new (...args: any[]) => T;
    export const NavigationMixin: {
        <T extends Constructor<LightningElement>>(Base: T): T & Constructor<NavigationMixinMethods>;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | undefined>;
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends Event {
        constructor();
    }
    /** Calls back when the page is refreshed; gives what to hand to unregisterRefreshHandler. */
    export function registerRefreshHandler(context: object, refresh: () => Promise<unknown>): unknown;
    export function unregisterRefreshHandler(handler: unknown): void;
}

declare module 'lightning/empApi' {
    export interface EmpMessage<P> {
        readonly channel: string;
        readonly data: { readonly event: { readonly replayId: number }; readonly payload: P };
    }
    export interface Subscription {
        readonly id: string;
        readonly channel: string;
    }
    export function subscribe<P>(
        channel: string,
        replayId: number,
        onMessage: (message: EmpMessage<P>) => void
    ): Promise<Subscription>;
    export function unsubscribe(subscription: Subscription, done?: () => void): Promise<void>;
    export function onError(callback: (error: unknown) => void): void;
    export function isEmpEnabled(): Promise<boolean>;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface RecordData {
        readonly id: string;
        readonly apiName: string;
        readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
    }
    interface RecordResult {
        readonly data: RecordData | undefined;
        readonly error: unknown;
    }
    interface RecordConfig {
        recordId: string | undefined;
        fields?: readonly unknown[];
        optionalFields?: readonly unknown[];
    }
    export const getRecord: WireAdapterConstructor<RecordConfig, RecordResult>;
    export function getFieldValue(record: RecordData | undefined, field: { readonly fieldApiName: string }): unknown;
    export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/platformShowToastEvent' {
    interface ToastDetail {
        readonly title: string;
        readonly message?: string;
        readonly variant?: 'info' | 'success' | 'warning' | 'error';
    }
    export class ShowToastEvent extends CustomEvent<ToastDetail> {
        constructor(detail: ToastDetail);
    }
}
