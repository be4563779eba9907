import PhoneNumber from 'c/phoneNumber';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

describe('c-phone-number', () => {
    it('dials for the record', () => {
        const element = draw('c-phone-number', PhoneNumber, { number: '+441632960001', recordId: 'a01' });
        expect(one(element, 'lightning-click-to-dial')).toMatchObject({ value: '+441632960001', recordId: 'a01' });
    });

    it('writes the number from left to right, whatever the language', () => {
        const element = draw('c-phone-number', PhoneNumber, { number: '+441632960001' });
        expect(one(element, 'lightning-click-to-dial').closest('[dir="ltr"]')).not.toBeNull();
    });

    it('dials nothing where the number was withheld', () => {
        const element = draw('c-phone-number', PhoneNumber, { number: undefined });
        expect(all(element, 'lightning-click-to-dial')).toHaveLength(0);
        expect(textOf(element)).toBe('Number withheld');
    });
});
