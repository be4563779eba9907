/* global document */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { toBeAccessible } = require('@sa11y/jest');

const LABELS = path.resolve(__dirname, '../../force-app/core/timeline/labels/CustomLabels.labels-meta.xml');

// Pages derive in tasks where they need long, and a page that is drawn by the machine's clock is not ready on a slow one.
// So all is drawn by a clock that stands still, and only axe, which waits for nothing of ours, has the machine's.
const NOW = Date.UTC(2026, 10, 23, 9, 15, 32);
beforeEach(() => jest.useFakeTimers({ now: NOW }));

expect.extend({
    toBeAccessible(...given) {
        jest.useRealTimers();
        return toBeAccessible.apply(this, given);
    }
});

// jsdom's CSS parser knows no container queries and reports each style sheet that has one. The browser tests see them.
const report = console.error;
console.error = (...words) => {
    if (!String(words[0]?.message ?? words[0]).includes('Could not parse CSS stylesheet')) report(...words);
};

// jsdom draws nothing, so it cannot scroll.
globalThis.Element.prototype.scrollIntoView = jest.fn();

// The stock stub of gql gives nothing, so no test could see which document was asked for.
require('lightning/graphql').gql.mockImplementation((literals, ...values) => ({
    kind: 'Document',
    text: String.raw({ raw: literals }, ...values)
}));

// jsdom has no module for these, and formats must not depend on the machine.
const READER = { locale: 'en-GB', lang: 'en', dir: 'ltr', timeZone: 'UTC' };
for (const [name, value] of Object.entries(READER)) {
    jest.doMock(`@salesforce/i18n/${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
}

// The stock stub gives a label's name. Tests read what people read, so they get the words; a label that is not in the
// file still shows as its name.
const xml = readFileSync(LABELS, 'utf8');
for (const [, name, value] of xml.matchAll(/<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)) {
    const words = value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: words }), { virtual: true });
}

afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
    jest.clearAllMocks();
});
