import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ownComponents, PLATFORM, platformFiles } from './bundles.ts';
import { importMap, PLATFORM_MODULES, providesModule } from './importMap.ts';
import { vendorModules } from './vendor/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const map = importMap({
    vendorKey: 'k',
    vendorEntries: vendorModules(ROOT).entries,
    components: ['card'],
    ownComponents: ownComponents(),
    platformFiles: platformFiles()
});

test('every exposed base component has an address', () => {
    for (const name of [
        'lwc',
        '@lwc/synthetic-shadow',
        'lightning/card',
        'lightning/datatable',
        'lightning/navigation'
    ]) {
        assert.equal(map[name], `/v/k/${name}.js`);
    }
});

test('a component of the source has the address of its script', () => {
    assert.equal(map['c/card'], '/lwc/c/card/card.js');
});

test('every platform module has its file', () => {
    for (const [name, file] of Object.entries(PLATFORM_MODULES)) {
        assert.ok(existsSync(path.join(PLATFORM, `${file}.ts`)), name);
    }
});

test('icons come as tables for both directions of writing', () => {
    assert.equal(map['lightning/iconSvgTemplatesUtility'], '/icons/utility.js');
    assert.equal(map['lightning/iconSvgTemplatesUtilityRtl'], '/icons/utilityRtl.js');
});

test('what is below a prefix is provided, what is nowhere is not', () => {
    assert.equal(providesModule(map, '@salesforce/label/c.Any'), true);
    assert.equal(providesModule(map, 'lightning/flow'), false);
});
