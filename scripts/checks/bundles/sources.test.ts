import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, lineAt, withoutComments } from './sources.ts';

test('imports and re-exports are found, in one line or in several', () => {
    const text = `import a from 'a';\nimport {\n    b\n} from "b";\nexport { c } from 'c';\nimport 'd';\nimport type { E } from 'e';`;
    assert.deepEqual(
        importsOf(text).map(({ from }) => from),
        ['a', 'b', 'c', 'd', 'e']
    );
});

test('an import in a comment is none', () => {
    assert.deepEqual(importsOf(`// import a from 'a';\n/* import b from 'b'; */`), []);
});

test('comments go, and everything stays where it was', () => {
    const text = `const a = 'http://x'; // b\n/* c\n */ const d = 1;`;
    const clean = withoutComments(text);
    assert.equal(clean.length, text.length);
    assert.ok(clean.includes('http://x') && !clean.includes('b') && !clean.includes('c\n'));
    assert.equal(lineAt(clean, clean.indexOf('const d')), 3);
});
