const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    testMatch: ['**/lwc/**/__tests__/**/*.test.ts'],
    moduleNameMapper: {
        '^lightning/navigation$': '<rootDir>/tests/lwc/mocks/navigation',
        // A bundle that is a style sheet alone: the resolver looks for scripts only.
        '^c/(eventTones|tableFit)$': '<rootDir>/force-app/core/timeline/lwc/$1/$1.css'
    },
    setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/tests/lwc/setup.js'],
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/scripts'],
    // The first axe run of a file takes long on a busy machine, and one that is given up fails those after it.
    testTimeout: 300_000,
    collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**'],
    // The transformer's cache key leaves the coverage flag out: one folder for both would print an empty table.
    cacheDirectory: `<rootDir>/node_modules/.cache/jest${process.argv.includes('--coverage') ? '-coverage' : ''}`
};
