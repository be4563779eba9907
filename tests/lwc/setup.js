const { registerSa11yMatcher } = require('@sa11y/jest');

registerSa11yMatcher();

// jsdom has no module for these, and formats must not depend on the machine.
jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB', __esModule: true }), { virtual: true });
jest.mock('@salesforce/i18n/lang', () => ({ default: 'en', __esModule: true }), { virtual: true });
jest.mock('@salesforce/i18n/dir', () => ({ default: 'ltr', __esModule: true }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'UTC', __esModule: true }), { virtual: true });

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});
