// The reader's language and region, as the platform gives them. Labels and schema have generated types.

declare module '@salesforce/i18n/locale' {
    /** `de-DE`: how numbers and dates look. */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/lang' {
    /** `de`: the language of the labels. */
    const lang: string;
    export default lang;
}

declare module '@salesforce/i18n/dir' {
    const dir: 'ltr' | 'rtl';
    export default dir;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name: `Europe/London`. */
    const timeZone: string;
    export default timeZone;
}
