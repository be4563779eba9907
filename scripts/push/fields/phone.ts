import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** Gives phone numbers one form, so that the same caller looks the same in every row. */
export type PhoneFormatter = (value: string | undefined) => string | undefined;

/** Shorter ones are extensions and short codes, even where some country's numbers are as short. */
const SHORTEST_NUMBER = 7;

/** E.164 where the number is valid in the world, or in `country`; anything else (extensions, `anonymous`, SIP addresses) as it came. */
export function phoneFormatter(country: CountryCode | undefined): PhoneFormatter {
    return (value) => {
        if (value === undefined || value.replace(/\D/g, '').length < SHORTEST_NUMBER || /[a-z@]/i.test(value)) {
            return value;
        }
        const parsed = parsePhoneNumberFromString(value, country);
        return parsed?.isValid() === true ? parsed.number : value;
    };
}

/** A country as `GB`, or undefined where there is none of that name. */
export function readCountry(name: string): CountryCode | undefined {
    const upper = name.toUpperCase();
    return isSupportedCountry(upper) ? upper : undefined;
}
