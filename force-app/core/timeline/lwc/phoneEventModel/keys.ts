/** The key that was pressed; nothing where it belongs to the browser: 200 % by Ctrl and plus, back by Alt and an arrow. */
export function ownKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string {
    return ctrlKey || altKey || metaKey ? '' : key;
}
