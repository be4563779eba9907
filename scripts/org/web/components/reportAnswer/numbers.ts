import locale from '@salesforce/i18n/locale';

/** A number in the user's locale, with so many digits after the point at most. */
export function numberText(value: number, most = 0): string {
    return value.toLocaleString(locale, { maximumFractionDigits: most });
}

/** A share of a whole, 0 to 1, in the user's locale: `12.5%`. */
export function shareText(share: number): string {
    return `${(share * 100).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
}
