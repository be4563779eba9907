import type { FlexiPageModel, XmlElement } from '../../../metadata/index.ts';

/** Whether the file hides a component or field under some conditions, which the local org does not evaluate. */
export function hasVisibilityRule(page: FlexiPageModel, identifier: string | undefined): boolean {
    return identifier !== undefined && instances(page.file.root).some((one) => isRuled(one, identifier));
}

function instances(element: XmlElement): readonly XmlElement[] {
    return element.children.flatMap((child) => [
        ...(/^(component|field)Instance$/.test(child.name) ? [child] : []),
        ...instances(child)
    ]);
}

function isRuled({ children }: XmlElement, identifier: string): boolean {
    const named = children.some((child) => child.name === 'identifier' && child.text === identifier);
    return named && children.some((child) => child.name === 'visibilityRule');
}
