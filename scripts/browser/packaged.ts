import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium');
const ARCHIVES: readonly string[] = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * Launch options for the Chromium that comes with npm (Linux x64 only), unpacked once into a cache folder.
 * It brings its own libraries and font, so it needs neither root nor a package manager.
 */
export async function packagedBrowser(cacheFolder: string): Promise<LaunchOptions> {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new Error('No Chrome or Chromium found. Install one, or set CHROME to the path of its program.');
    }
    const folder = path.resolve(cacheFolder, `chromium-${packageVersion()}`);
    if (!existsSync(folder)) await unpack(folder);
    return {
        executablePath: path.join(folder, 'chromium'),
        env: {
            ...process.env,
            LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
            FONTCONFIG_FILE: writeFontConfig(folder)
        }
    };
}

function packageVersion(): string {
    const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
    return version;
}

async function unpack(folder: string): Promise<void> {
    mkdirSync(path.dirname(folder), { recursive: true });
    // Unpacked apart and then renamed, so that parallel and interrupted starts never see half a browser.
    const part = mkdtempSync(`${folder}.`);
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = part; // The package unpacks into os.tmpdir() and offers no other place.
    try {
        const { inflate } = await import('@sparticuz/chromium');
        await Promise.all(ARCHIVES.map((file) => inflate(path.join(PACKAGE, 'bin', file))));
    } finally {
        if (before === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = before;
    }
    try {
        renameSync(part, folder);
    } catch {
        rmSync(part, { recursive: true, force: true }); // Another start was quicker; its folder is as good.
    }
}

/** Writes the font configuration, which holds absolute paths and so has to be right for this place. Gives its path. */
function writeFontConfig(folder: string): string {
    const file = path.join(folder, 'fonts', 'fonts.conf');
    writeFileSync(
        file,
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
            `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`
    );
    return file;
}
