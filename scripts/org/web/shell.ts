import type { Envelope } from './pages/index.ts';

/** The colour schemes a person can choose; `system` follows the device. */
export const COLOUR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

/** What a cookie says, or the device's choice. */
export function colourSchemeOf(cookie: string | undefined): ColourScheme {
    return COLOUR_SCHEMES.find((scheme) => scheme === cookie) ?? 'system';
}

export interface ShellOptions {
    readonly envelope: Envelope;
    readonly scheme: ColourScheme;
    readonly imports: Readonly<Record<string, string>>;
    readonly i18n: Readonly<Record<string, unknown>>;
    /** What components may know of the user. */
    readonly access: Readonly<Record<string, unknown>>;
    /** Modules that every page needs, fetched at once instead of one after the other. */
    readonly preload: readonly string[];
}

/** The document that every page starts from. */
export function shell({ envelope, scheme, imports, i18n, access, preload }: ShellOptions): string {
    const direction = i18n['dir'] === 'rtl' ? 'rtl' : 'ltr';
    return `<!doctype html>
<html lang="${escapeHtml(String(i18n['lang']))}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(envelope.app.label)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/slds2/css/bundled/slds2.cosmos.css">
<link rel="stylesheet" href="/page.css">
<script>globalThis.__sf = ${json({ i18n, access })};
globalThis.__sf.formFactor = globalThis.innerWidth < 768 ? 'Small' : 'Large';</script>
<script type="importmap">${json({ imports })}</script>
${preload.map((href) => `<link rel="modulepreload" href="${escapeHtml(href)}">`).join('\n')}
</head>
<body class="slds-color-scheme_${scheme}">
<noscript>These pages are drawn by Lightning web components and need JavaScript.</noscript>
<script type="application/json" id="envelope">${json(envelope)}</script>
<script type="module" src="/platform/start.ts"></script>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in. */
function json(value: unknown): string {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
