import type { LightningElement } from 'lwc';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Where components navigated to. The stock stub swallows it. */
export const navigate = jest.fn();

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks for any[] in the constructor of a mixin's base (TS2545)
type Constructor = new (...args: any[]) => LightningElement;

/** Stands in for the platform's mixin. */
export const NavigationMixin = Object.assign(
    (Base: Constructor) =>
        class extends Base {
            [Navigate](page: unknown, replace?: boolean): void {
                navigate(page, replace);
            }
            [GenerateUrl](): Promise<string> {
                return Promise.resolve('https://example.test/record');
            }
        },
    { Navigate, GenerateUrl }
);
