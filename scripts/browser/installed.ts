import { existsSync } from 'node:fs';

const USUAL_PATHS: readonly string[] = [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** The path of a Chrome or Chromium that this machine has in a usual place, or undefined. */
export function installedBrowser(exists: (path: string) => boolean = existsSync): string | undefined {
    return USUAL_PATHS.find((path) => exists(path));
}
