import locale from '@salesforce/i18n/locale';

/** A number in the user's locale, with so many digits after the point at most. */
export function numberText(value: number, most = 0): string {
    return value.toLocaleString(locale, { maximumFractionDigits: most });
}

/** A percentage, 0 to 100, in the user's locale, with at least and at most so many digits after the point: `12.5%`. */
export function percentText(value: number, least: number, most: number): string {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    return (value / 100).toLocaleString(locale, { style: 'percent', ...digits });
}
