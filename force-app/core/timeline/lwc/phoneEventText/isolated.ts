import dir from '@salesforce/i18n/dir';

/**
 * What may run against the page: in a page from left to right the letters of scripts from right to left and their mark,
 * else any letter and the mark from left to right.
 */
const AGAINST =
    dir === 'rtl'
        ? /[\p{L}\u200E]/u
        : /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** First strong isolate, and its end (Unicode Standard Annex 9, 2.4). */
const FROM = '\u2068';
const TO = '\u2069';

/**
 * A value as it goes into a sentence: one that runs the other way keeps to itself. Without that the number behind a name
 * in Hebrew would stand before it.
 */
export function isolated(value: string): string {
    return AGAINST.test(value) ? `${FROM}${value}${TO}` : value;
}
