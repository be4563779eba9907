/** Single digits everywhere, so that a style with leading zeros shows. */
const SAMPLE = new Date(Date.UTC(2003, 1, 5, 3, 4, 9));

/** The values that `@salesforce/i18n/*` gives for a user, by the name after the last slash. */
export function i18nValues(locale: string, timeZone: string, currency = 'USD'): Readonly<Record<string, unknown>> {
    const language = new Intl.Locale(locale).language;
    return {
        lang: locale,
        dir: ['ar', 'fa', 'he', 'ur', 'yi'].includes(language) ? 'rtl' : 'ltr',
        locale,
        timeZone,
        currency,
        firstDayOfWeek: firstDayOfWeek(locale),
        'dateTime.shortDateFormat': pattern(locale, { dateStyle: 'short' }),
        'dateTime.mediumDateFormat': pattern(locale, { dateStyle: 'medium' }),
        'dateTime.longDateFormat': pattern(locale, { dateStyle: 'long' }),
        'dateTime.shortDateTimeFormat': pattern(locale, { dateStyle: 'short', timeStyle: 'short' }),
        'dateTime.mediumDateTimeFormat': pattern(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
        'dateTime.shortTimeFormat': pattern(locale, { timeStyle: 'short' }),
        'dateTime.mediumTimeFormat': pattern(locale, { timeStyle: 'medium' }),
        'number.groupingSeparator': numberPart(locale, 'group') ?? ',',
        'number.decimalSeparator': numberPart(locale, 'decimal') ?? '.',
        'number.currencySymbol': currencySymbol(locale, currency)
    };
}

/** 1 is Sunday, as the platform counts. */
function firstDayOfWeek(locale: string): number {
    const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } };
    const monday1 = info.getWeekInfo?.().firstDay ?? 7;
    return (monday1 % 7) + 1;
}

function numberPart(locale: string, type: Intl.NumberFormatPartTypes): string | undefined {
    const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.5);
    return parts.find((part) => part.type === type)?.value;
}

function currencySymbol(locale: string, currency: string): string {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** The CLDR pattern that a style stands for, read off an example: `M/d/yy`, `dd.MM.yyyy, HH:mm`. */
function pattern(locale: string, style: Intl.DateTimeFormatOptions): string {
    const parts = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).formatToParts(SAMPLE);
    const twelveHours = parts.some((part) => part.type === 'dayPeriod');
    return parts.map((part) => patternOf(part, twelveHours)).join('');
}

function patternOf({ type, value }: Intl.DateTimeFormatPart, twelveHours: boolean): string {
    if (type === 'day') return value.length === 2 ? 'dd' : 'd';
    if (type === 'month') return monthPattern(value);
    if (type === 'year') return value.length === 2 ? 'yy' : 'y';
    if (type === 'hour') return (twelveHours ? 'h' : 'H').repeat(value.length);
    if (type === 'minute') return 'mm';
    if (type === 'second') return 'ss';
    if (type === 'dayPeriod') return 'a';
    return type === 'literal' ? value.replace(/\s/g, ' ').replace(/\p{L}+/gu, "'$&'") : '';
}

function monthPattern(value: string): string {
    if (/^\d+$/.test(value)) return value.length === 2 ? 'MM' : 'M';
    return value.replace('.', '').length <= 4 ? 'MMM' : 'MMMM';
}
