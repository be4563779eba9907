const js = require('@eslint/js');
const { defineConfig, globalIgnores } = require('eslint/config');
const lwc = require('@salesforce/eslint-config-lwc');
const importPlugin = require('eslint-plugin-import');
const jest = require('eslint-plugin-jest');
const globals = require('globals');
const ts = require('typescript');
const tseslint = require('typescript-eslint');

// The rules only: their Babel parser cannot feed the type-aware ones.
const lwcRules = [...lwc.configs.recommended, ...lwc.configs.i18n].map(({ languageOptions, ...rest }) => ({
    ...rest,
    languageOptions: { globals: languageOptions?.globals ?? {} }
}));
const typed = (project) => ({
    parser: tseslint.parser,
    parserOptions: { project: [project], tsconfigRootDir: __dirname }
});
// import/named would look for a name in the built .js beside a .ts, which may be older than it.
const typescriptDoesIt = {
    'no-undef': 'off',
    'no-unused-vars': 'off',
    'import/named': 'off',
    'import/namespace': 'off',
    'import/default': 'off'
};
// All that tsc says of a project, told once, with the program that the type-aware rules work on. Off but in npm test, which would
// check every type twice otherwise.
const told = new WeakSet();
const projectTypes = {
    create: ({ report, sourceCode }) => ({
        Program(node) {
            const { program } = sourceCode.parserServices;
            if (!program || told.has(program)) return;
            told.add(program);
            const host = { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
            for (const one of ts.getPreEmitDiagnostics(program)) {
                // The parser asks for unused names too, which a rule of its own tells.
                if (!one.reportsUnnecessary) report({ node, message: ts.formatDiagnostic(one, host).trim() });
            }
        }
    })
};
const strict = {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }]
};

// What a folder under scripts/ may import besides itself, always through the door of the other.
const MAY_IMPORT = {
    metadata: [],
    browser: [],
    checks: ['metadata', 'generate'],
    generate: ['metadata'],
    sample: ['metadata'],
    push: ['metadata'],
    release: [],
    org: ['metadata'],
    bench: ['org', 'browser']
};
const doors = Object.keys(MAY_IMPORT).map((folder) => `./${folder}/index.ts`);
const zones = [
    {
        target: './scripts/bin',
        from: './scripts',
        except: ['./bin', ...doors],
        message: 'Commands call the doors only.'
    },
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
        target: `./scripts/${folder}`,
        from: './scripts',
        except: [`./${folder}`, ...allowed.map((other) => `./${other}/index.ts`)],
        message: `scripts/${folder} may import only ${allowed.length ? allowed.map((other) => `scripts/${other}/index.ts`).join(', ') : 'itself'} (ARCHITECTURE.md).`
    }))
];
const ORG_PARTS = [
    'access',
    'describe',
    'bulk',
    'events',
    'faults',
    'formulas',
    'fuzz',
    'graphql',
    'http',
    'limits',
    'load',
    'query',
    'reports',
    'rest',
    'search',
    'state',
    'soql',
    'store',
    'uiapi',
    'web',
    'write'
];
const orgDoors = ORG_PARTS.map((part) => ({
    target: `./scripts/org/!(${part})/**`,
    from: `./scripts/org/${part}`,
    except: ['./index.ts'],
    message: `Import scripts/org/${part} through its index.ts.`
}));

// The bundles that load, that know field names and that hold the words; all others are given what they draw.
const CONTAINERS = [
    'callConversations',
    'callReportingTimeline',
    'missedCallsOf',
    'missedCallsPart',
    'missedCallsToday',
    'phoneEventLive',
    'phoneEventRecord'
];
const noLabel = { regex: '^@salesforce/label', message: 'Labels are gathered in phoneEventText.' };
const noSchema = { regex: '^@salesforce/schema', message: 'Object and field names are in phoneEventService.' };
const noService = { regex: '^c/phoneEventService', message: 'A container loads; the others are given what they draw.' };
const noBundle = { regex: '^c/', message: 'The model is at the bottom: it imports no other bundle.' };
const imports = (bundles, ...patterns) => ({
    files: bundles.map((name) => `force-app/**/lwc/${name}/*.ts`),
    rules: { 'no-restricted-imports': ['error', { patterns }] }
});

module.exports = defineConfig([
    globalIgnores([
        'node_modules',
        'coverage',
        'dist',
        '.sf',
        '.sfdx',
        'force-app/**/lwc/**/*.js',
        '**/fixtures/**',
        'scripts/**/testing/*/**'
    ]),
    js.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        plugins: { types: { rules: { project: projectTypes } } }
    },
    {
        files: ['force-app/**/lwc/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked, lwcRules],
        languageOptions: typed('./tsconfig.test.json'),
        rules: {
            ...typescriptDoesIt,
            ...strict,
            'no-void': ['error', { allowAsStatement: true }],
            '@lwc/lwc/no-async-operation': 'error',
            // Intl with @salesforce/i18n/locale is the documented way; the service it asks for is not public.
            '@salesforce/lightning/prefer-i18n-service': 'off',
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { inheritedMethods: false } }]
        }
    },
    imports(['*'], noLabel, noSchema, noService),
    imports(CONTAINERS, noLabel, noSchema),
    imports(['phoneEventService'], noLabel),
    imports(['phoneEventText'], noSchema, noService),
    imports(['phoneEventModel'], noLabel, noSchema, noBundle),
    {
        files: ['force-app/**/__tests__/**/*.ts', 'tests/lwc/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked, jest.configs['flat/recommended']],
        languageOptions: { ...typed('./tsconfig.test.json'), globals: globals.jest },
        rules: {
            ...typescriptDoesIt,
            'no-restricted-imports': 'off',
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-inner-html': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off'
        }
    },
    {
        files: ['scripts/**/*.ts', 'tests/**/*.ts'],
        ignores: [
            'scripts/org/web/platform/**',
            'scripts/org/web/components/**',
            'scripts/bench/timeline/page/**',
            'tests/lwc/**'
        ],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed('./scripts/tsconfig.json'), globals: globals.node },
        rules: {
            ...typescriptDoesIt,
            ...strict,
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }
                    ]
                }
            ]
        }
    },
    {
        // The tests write what runs in a page beside what drives it: the types of the DOM are there for them alone.
        files: ['scripts/**/*.ts'],
        ignores: ['scripts/browser/**', 'scripts/org/web/**', 'scripts/bench/timeline/**'],
        rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage'] }
    },
    {
        // These share one process (npm run test:together): a hook of a file would run for the tests of all files.
        files: ['scripts/{browser,checks,generate,metadata,org,push,release,sample}/**/*.test.ts'],
        ignores: ['**/*.alone.test.ts'],
        rules: {
            'no-restricted-syntax': [
                'error',
                {
                    selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)Each$/]',
                    message:
                        'Tests of other files share this process: call it in the test, or name the file *.alone.test.ts.'
                }
            ]
        }
    },
    {
        // These set hooks for each test, which in a shared process would be those of all its files.
        files: ['scripts/**/*.test.ts'],
        ignores: ['**/*.alone.test.ts'],
        rules: {
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            regex: '(^|/)(harness|bulkHarness|httpHarness)\\.ts$',
                            message: 'It sets hooks for each test: name the file *.alone.test.ts.'
                        }
                    ]
                }
            ]
        }
    },
    {
        files: ['scripts/org/web/platform/**/*.ts', 'scripts/org/web/components/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed('./scripts/org/web/tsconfig.json'), globals: globals.browser },
        rules: { ...typescriptDoesIt, ...strict }
    },
    {
        // A bundle is compiled by itself: what it runs of another it names as org/other, only types may come by path.
        files: ['scripts/org/web/components/**/*.ts'],
        ignores: ['**/*.test.ts'],
        rules: {
            '@typescript-eslint/no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            group: ['../*'],
                            allowTypeImports: true,
                            message: 'Import the other bundle by its name; only types may come by path.'
                        }
                    ]
                }
            ]
        }
    },
    {
        files: ['scripts/bench/timeline/page/**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed('./scripts/bench/timeline/page/tsconfig.json'), globals: globals.browser },
        rules: { ...typescriptDoesIt, ...strict }
    },
    {
        files: ['scripts/**/*.ts'],
        ignores: ['**/*.test.ts'],
        plugins: { import: importPlugin },
        rules: { 'import/no-restricted-paths': ['error', { zones: [...zones, ...orgDoors] }] }
    },
    {
        // A function fits on a screen, the one that holds others too.
        files: ['scripts/push/**/*.ts'],
        ignores: ['**/*.test.ts', 'scripts/push/testing/**'],
        rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] }
    },
    {
        files: ['scripts/**/*.test.ts', 'tests/**/*.test.ts'],
        rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
    },
    {
        files: ['*.js', '**/*.cjs', 'tests/lwc/*.js'],
        languageOptions: { sourceType: 'commonjs', globals: { ...globals.node, ...globals.jest } }
    }
]);
