/** The text of an auto-number: `PE-{000000000}`, `{YYYY}-{MM}-{0}`; the day is the one in the given time zone. */
export function formatAutoNumber(format: string | undefined, number: number, now: number, timeZone: string): string {
    return (format ?? '{0}').replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) => {
        if (part.startsWith('0')) return String(number).padStart(part.length, '0');
        const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
        const [year = '', month = '', date = ''] = day.split('-');
        return { YYYY: year, YY: year.slice(2), MM: month, DD: date }[part] ?? part;
    });
}
