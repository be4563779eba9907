import { NAVIGATED, navigate } from './navigate.ts';
import { referenceOf, urlOf } from './pageReference.ts';
import type { PageReference } from './pageReference.ts';

type Constructor = new (...parameters: never[]) => object;

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Adds `this[NavigationMixin.Navigate]` and `this[NavigationMixin.GenerateUrl]` to a component. */
export function NavigationMixin<T extends Constructor>(Base: T) {
    const Mixed = Base as Constructor;
    return class extends Mixed {
        [Navigate](reference: PageReference, replace = false): void {
            navigate(urlOf(reference), replace);
        }
        [GenerateUrl](reference: PageReference): Promise<string> {
            return Promise.resolve(urlOf(reference));
        }
    };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** For components that get the two functions without the mixin. */
export function getNavigateAndUrl(): readonly [typeof Navigate, typeof GenerateUrl] {
    return [Navigate, GenerateUrl];
}

/** Wire adapter: where the person is, and again after each step. */
export class CurrentPageReference {
    readonly emit: (reference: PageReference) => void;
    readonly tell: () => void;
    last = '';

    constructor(emit: (reference: PageReference) => void) {
        this.emit = emit;
        this.tell = () => {
            const address = window.location.pathname + window.location.search;
            if (address === this.last) return;
            this.last = address;
            this.emit(referenceOf(address));
        };
    }

    connect(): void {
        window.addEventListener(NAVIGATED, this.tell);
        window.addEventListener('popstate', this.tell);
        this.tell();
    }

    update(): void {}

    disconnect(): void {
        window.removeEventListener(NAVIGATED, this.tell);
        window.removeEventListener('popstate', this.tell);
    }
}
