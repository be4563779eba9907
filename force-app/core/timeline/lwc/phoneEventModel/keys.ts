/** True of a key that belongs to the browser or the system: 200 % by Ctrl and plus, back by Alt and an arrow. */
export function isShortcut({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    return ctrlKey || altKey || metaKey;
}
