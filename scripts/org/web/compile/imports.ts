const STATIC_IMPORT = /^[ \t]*(?:import|export)\b[^'"`;()]*?\bfrom\s*["']([^"'\n]+)["']/gm;
const BARE_IMPORT = /^[ \t]*import\s*["']([^"'\n]+)["']/gm;
const EXPORTED =
    /^[ \t]*export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|var|function\*?|class|abstract class)\s+(\w+)/gm;

/** Everything that a module imports by a statement, as it is written, each once. */
export function importsOf(code: string): readonly string[] {
    const names = [...code.matchAll(STATIC_IMPORT), ...code.matchAll(BARE_IMPORT)].map((match) => match[1] ?? '');
    return [...new Set(names)];
}

/** Those that are names of modules and not files beside it. */
export function bareImports(code: string): readonly string[] {
    return importsOf(code).filter((name) => !/^[./]/.test(name));
}

/** Names that a source exports by a declaration; enough to let importers of a module that can't be compiled link. */
export function exportedNames(source: string): readonly string[] {
    return [...new Set([...source.matchAll(EXPORTED)].map((match) => match[1] ?? ''))];
}

const SIBLING_IMPORT = /^([ \t]*)import\s+(\w+)\s+from\s*["']\.\/([^"'\n?]+\.(?:html|css))(?:\?[^"'\n]*)?["'];?/gm;

/**
 * Leaves out the imports of templates and style sheets that a component does not have; the compiler always writes them,
 * and each would be a request.
 */
export function withoutMissing(code: string, exists: (file: string) => boolean): string {
    return code.replace(SIBLING_IMPORT, (whole, indent: string, local: string, file: string) =>
        exists(file) ? whole : `${indent}const ${local} = undefined;`
    );
}

const SALESFORCE_IMPORT = /^([ \t]*)import\s+(\w+)\s+from\s*["']@salesforce\/([^"'\n]+)["'];?/gm;
const ONE_VALUE = /^export default ([^\n]*);\s*$/;

/**
 * Puts the values of labels, schema references and the like into the module instead of asking for a module each: a page
 * has hundreds of them. What is more than one value stays an import.
 */
export function inlineConstants(code: string, moduleCode: (name: string) => string): string {
    return code.replace(SALESFORCE_IMPORT, (whole, indent: string, local: string, name: string) => {
        const value = ONE_VALUE.exec(moduleCode(name))?.[1];
        return value === undefined ? whole : `${indent}const ${local} = ${value};`;
    });
}
