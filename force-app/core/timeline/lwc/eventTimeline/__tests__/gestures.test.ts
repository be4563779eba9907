import { watchGestures } from '../gestures';

const TELL = { zoomBy: jest.fn(), scrolledTo: jest.fn() };

/** A bar in an element that is watched, and how often it has heard of a click. */
function watched(): { readonly box: HTMLElement; readonly click: () => boolean } {
    const box = document.createElement('div');
    const bar = box.appendChild(document.createElement('button'));
    const heard = jest.fn();
    bar.addEventListener('click', heard);
    watchGestures(box, false, TELL);
    return {
        box,
        click: () => {
            heard.mockClear();
            bar.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
            return heard.mock.calls.length > 0;
        }
    };
}

/** What a pointer does to an element; jsdom has no pointer events. */
function point(box: HTMLElement, name: string, clientX = 0, pointerType = 'mouse', buttons = 1): void {
    const event = new MouseEvent(`pointer${name}`, { clientX, button: 0, buttons });
    box.dispatchEvent(Object.assign(event, { pointerType, pointerId: 1 }));
}

function drag(box: HTMLElement): void {
    point(box, 'down', 100);
    point(box, 'move', 50);
}

describe('a drag', () => {
    it('takes the click that ends it, and no other', () => {
        const { box, click } = watched();
        drag(box);
        point(box, 'up', 50);
        expect(click()).toBe(false);
        expect(click()).toBe(true);
    });

    it.each(['leave', 'cancel'])('takes no click where it ends by pointer%s', (name) => {
        const { box, click } = watched();
        drag(box);
        point(box, name);
        expect(click()).toBe(true);
    });

    it('takes no click of a finger', () => {
        const { box, click } = watched();
        drag(box);
        point(box, 'up', 50);
        point(box, 'down', 50, 'touch');
        point(box, 'up', 50, 'touch');
        expect(click()).toBe(true);
    });

    it('goes on where the hand comes back with the button held, not where it has let go', () => {
        const { box, click } = watched();
        drag(box);
        point(box, 'leave');
        point(box, 'enter', 40);
        point(box, 'move', 30);
        expect(box.scrollLeft).toBe(60);
        point(box, 'up', 30);
        expect(click()).toBe(false);
        drag(box);
        point(box, 'leave');
        point(box, 'enter', 40, 'mouse', 0);
        point(box, 'move', 10, 'mouse', 0);
        expect(box.scrollLeft).toBe(110);
        expect(click()).toBe(true);
    });
});
