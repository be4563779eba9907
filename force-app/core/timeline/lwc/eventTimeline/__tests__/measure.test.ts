import { UNSEEN, watchFrame, type Frame } from '../measure';

/** An element 300 px wide, watched; `resize` is what the browser calls. */
function watched(): { readonly told: readonly Frame[]; readonly resize: () => void } {
    const calls: (() => void)[] = [];
    globalThis.ResizeObserver = class {
        constructor(call: ResizeObserverCallback) {
            calls.push(() => call([], this));
        }
        observe = jest.fn();
        unobserve = jest.fn();
        disconnect = jest.fn();
    };
    const element = document.createElement('div');
    jest.spyOn(element, 'getBoundingClientRect').mockReturnValue({ width: 300 } as DOMRect);
    const told: Frame[] = [];
    watchFrame(element, UNSEEN, (frame) => told.push(frame));
    return { told, resize: () => calls.forEach((call) => call()) };
}

afterEach(() => {
    document.documentElement.style.fontSize = '';
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
});

describe('the frame of the picture', () => {
    it('is told once where nothing of it changes', () => {
        const { told, resize } = watched();
        resize();
        resize();
        expect(told).toEqual([{ width: 300, narrow: true, rem: 16 }]);
    });

    it('is told again where the letters grow and the width stays', () => {
        const { told, resize } = watched();
        resize();
        document.documentElement.style.fontSize = '32px';
        resize();
        expect(told.map(({ rem }) => rem)).toEqual([16, 32]);
    });
});
