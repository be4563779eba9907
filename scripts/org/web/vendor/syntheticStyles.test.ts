import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { syntheticStyles } from './syntheticStyles.ts';

const squeezed = (css: string): string => syntheticStyles(css).replaceAll(/\s+/g, ' ').trim();

test('a rule for native shadow alone goes, the others stay', () => {
    const css = `/* a { } */ :host([data-render-mode="shadow"]) [part~='button'] { color: red; } .slds-table td { color: blue; }`;
    assert.equal(squeezed(css), '.slds-table td { color: blue; }');
});

test('of a list of selectors those stay that are not for native shadow alone', () => {
    const css = `:host([data-render-mode='shadow'].slds-size_small), .slds-is-open, :is(a, b) { width: 1rem; }`;
    assert.equal(squeezed(css), '.slds-is-open, :is(a, b) { width: 1rem; }');
});

test('imports, media queries and rules in them keep their place', () => {
    const css = `@import './a.css';
:host([data-render-mode="shadow"]) a { color: red; }
@media (width > 48em) { :host([data-render-mode="shadow"]) b { color: red; } i { color: blue; } }`;
    assert.equal(squeezed(css), "@import './a.css'; @media (width > 48em) { i { color: blue; } }");
});

test('a rule for whatever is not native shadow stays', () => {
    const css = ':host(:not([data-render-mode])) { display: block; }';
    assert.equal(squeezed(css), css);
});

test('no base component asks for its native styles in another way', () => {
    const base = path.resolve(import.meta.dirname, '../../../../node_modules/lightning-base-components/src/lightning');
    const sheets = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    assert.ok(sheets.length > 400);
    const left = sheets.filter((file) =>
        /:host\(\[data-render-mode/.test(syntheticStyles(readFileSync(path.join(base, file), 'utf8')))
    );
    assert.deepEqual(left, []);
});
