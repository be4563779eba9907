/** Time frames as report files write them, and as the Analytics API and people say them. */
const DURATIONS: readonly (readonly [interval: string, duration: string, label: string])[] = [
    ['INTERVAL_CUSTOM', 'CUSTOM', 'Custom'],
    ['INTERVAL_TODAY', 'TODAY', 'Today'],
    ['INTERVAL_YESTERDAY', 'YESTERDAY', 'Yesterday'],
    ['INTERVAL_TOMORROW', 'TOMORROW', 'Tomorrow'],
    ['INTERVAL_THISWEEK', 'THIS_WEEK', 'Current Week'],
    ['INTERVAL_LASTWEEK', 'LAST_WEEK', 'Previous Week'],
    ['INTERVAL_NEXTWEEK', 'NEXT_WEEK', 'Next Week'],
    ['INTERVAL_THISMONTH', 'THIS_MONTH', 'Current Month'],
    ['INTERVAL_LASTMONTH', 'LAST_MONTH', 'Previous Month'],
    ['INTERVAL_NEXTMONTH', 'NEXT_MONTH', 'Next Month'],
    ['INTERVAL_LASTTHISMONTH', 'LASTTHISMONTH', 'Current and Previous Month'],
    ['INTERVAL_THISNEXTMONTH', 'THISNEXTMONTH', 'Current and Next Month'],
    ['INTERVAL_LAST7', 'LAST_N_DAYS:7', 'Last 7 Days'],
    ['INTERVAL_LAST30', 'LAST_N_DAYS:30', 'Last 30 Days'],
    ['INTERVAL_LAST60', 'LAST_N_DAYS:60', 'Last 60 Days'],
    ['INTERVAL_LAST90', 'LAST_N_DAYS:90', 'Last 90 Days'],
    ['INTERVAL_LAST120', 'LAST_N_DAYS:120', 'Last 120 Days'],
    ['INTERVAL_NEXT7', 'NEXT_N_DAYS:7', 'Next 7 Days'],
    ['INTERVAL_NEXT30', 'NEXT_N_DAYS:30', 'Next 30 Days'],
    ['INTERVAL_NEXT60', 'NEXT_N_DAYS:60', 'Next 60 Days'],
    ['INTERVAL_NEXT90', 'NEXT_N_DAYS:90', 'Next 90 Days'],
    ['INTERVAL_NEXT120', 'NEXT_N_DAYS:120', 'Next 120 Days'],
    ['INTERVAL_CURRENTQ', 'THIS_QUARTER', 'Current Calendar Quarter'],
    ['INTERVAL_PREVQ', 'LAST_QUARTER', 'Previous Calendar Quarter'],
    ['INTERVAL_NEXTQ', 'NEXT_QUARTER', 'Next Calendar Quarter'],
    ['INTERVAL_CURPREVQ', 'CURPREVQ', 'Current and Previous Calendar Quarter'],
    ['INTERVAL_CURNEXTQ', 'CURNEXTQ', 'Current and Next Calendar Quarter'],
    ['INTERVAL_CURNEXT3Q', 'CURNEXT3Q', 'Current and Next Three Calendar Quarters'],
    ['INTERVAL_CURY', 'THIS_YEAR', 'Current Calendar Year'],
    ['INTERVAL_PREVY', 'LAST_YEAR', 'Previous Calendar Year'],
    ['INTERVAL_PREV2Y', 'PREV2Y', 'Previous Two Calendar Years'],
    ['INTERVAL_AGO2Y', 'AGO2Y', 'Two Calendar Years Ago'],
    ['INTERVAL_NEXTY', 'NEXT_YEAR', 'Next Calendar Year'],
    ['INTERVAL_PREVCURY', 'PREVCURY', 'Current and Previous Calendar Year'],
    ['INTERVAL_PREVCUR2Y', 'PREVCUR2Y', 'Current and Previous Two Calendar Years'],
    ['INTERVAL_CURNEXTY', 'CURNEXTY', 'Current and Next Calendar Year'],
    ['INTERVAL_CURRENT', 'THIS_FISCAL_QUARTER', 'Current Fiscal Quarter'],
    ['INTERVAL_PREV1', 'LAST_FISCAL_QUARTER', 'Previous Fiscal Quarter'],
    ['INTERVAL_NEXT1', 'NEXT_FISCAL_QUARTER', 'Next Fiscal Quarter'],
    ['INTERVAL_CURPREV1', 'CURPREV1', 'Current and Previous Fiscal Quarter'],
    ['INTERVAL_CURNEXT1', 'CURNEXT1', 'Current and Next Fiscal Quarter'],
    ['INTERVAL_CURNEXT3', 'CURNEXT3', 'Current and Next Three Fiscal Quarters'],
    ['INTERVAL_CURFY', 'THIS_FISCAL_YEAR', 'Current Fiscal Year'],
    ['INTERVAL_PREVFY', 'LAST_FISCAL_YEAR', 'Previous Fiscal Year'],
    ['INTERVAL_PREV2FY', 'PREV2FY', 'Previous Two Fiscal Years'],
    ['INTERVAL_AGO2FY', 'AGO2FY', 'Two Fiscal Years Ago'],
    ['INTERVAL_NEXTFY', 'NEXT_FISCAL_YEAR', 'Next Fiscal Year'],
    ['INTERVAL_PREVCURFY', 'PREVCURFY', 'Current and Previous Fiscal Year'],
    ['INTERVAL_PREVCUR2FY', 'PREVCUR2FY', 'Current and Previous Two Fiscal Years'],
    ['INTERVAL_CURNEXTFY', 'CURNEXTFY', 'Current and Next Fiscal Year']
];

/** `INTERVAL_LAST30` as the API says it. */
export function durationOf(interval: string): string {
    return DURATIONS.find(([known]) => known === interval)?.[1] ?? interval;
}

/** A duration of the API as report files write it; what is not known stays as it is, and is told when the report runs. */
export function intervalOf(duration: string): string {
    return DURATIONS.find(([, known]) => known === duration)?.[0] ?? duration;
}

/** All durations, for a choice. */
export function durations(): readonly { readonly label: string; readonly value: string }[] {
    return DURATIONS.map(([, value, label]) => ({ label, value }));
}
