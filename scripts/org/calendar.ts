const EARLIEST = Date.UTC(1700, 0, 1);
const LATEST = Date.UTC(4001, 0, 1);

/** Whether Salesforce has that instant (milliseconds, UTC): its dates lie in the years 1700 to 4000. */
export function isInCalendar(instant: number): boolean {
    return instant >= EARLIEST && instant < LATEST;
}
