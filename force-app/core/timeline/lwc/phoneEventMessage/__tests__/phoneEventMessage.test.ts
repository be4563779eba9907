import PhoneEventMessage from 'c/phoneEventMessage';
import { LOADING, messageOf, NOT_FOUND, type Message } from 'c/phoneEventText';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

const EMPTY: Message = { kind: 'empty', title: 'No missed attempts', text: 'Nobody missed it.', retry: false };
const STATES: readonly (readonly [string, Message, string])[] = [
    ['loading', LOADING, 'status'],
    ['empty', EMPTY, 'status'],
    ['not found', NOT_FOUND, 'alert'],
    ['forbidden', messageOf([{ message: 'Forbidden' }]), 'alert'],
    ['offline', messageOf([{ status: 0 }]), 'alert'],
    ['failing', messageOf(['Boom']), 'alert']
];

function panel(message: Message): HTMLElement & PhoneEventMessage {
    return draw('c-phone-event-message', PhoneEventMessage, { message });
}

describe('c-phone-event-message', () => {
    it.each(STATES)('says what is the matter when %s', (_name, message) => {
        expect(textOf(panel(message))).toContain(message.title);
    });

    it.each(STATES)('speaks up as it should when %s', (_name, message, role) => {
        expect(one(panel(message), '.message').getAttribute('role')).toBe(role);
    });

    it.each(STATES)('is accessible when %s', async (_name, message) => {
        await expect(panel(message)).toBeAccessible();
    });

    it('offers to try again where that can help', () => {
        const element = panel(NOT_FOUND);
        const retry = jest.fn();
        element.addEventListener('retry', retry);
        one(element, 'lightning-button').click();
        expect(retry).toHaveBeenCalledTimes(1);
    });

    it('does not offer it where it cannot', () => {
        expect(all(panel(EMPTY), 'lightning-button')).toHaveLength(0);
    });
});
