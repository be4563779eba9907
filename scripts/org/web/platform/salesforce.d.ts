declare module '@salesforce/i18n/timeZone' {
    const timeZone: string;
    export default timeZone;
}
