import type { SourceFile, SourceModel, XmlElement } from '../../metadata/index.ts';
import type { Finding } from '../rule.ts';

/** A finding at an element of a file; at the root where there is no such element. */
export function at(file: SourceFile, element: XmlElement | undefined, message: string, remedy: string): Finding {
    return { file: file.path, line: (element ?? file.root).line, message, remedy };
}

/** The files whose root element has that name. */
export function filesOf(model: SourceModel, type: string): readonly SourceFile[] {
    return model.files.filter((file) => file.type === type);
}

/** The elements, after the first, whose text another one of them has already; names are the same in capitals. */
export function duplicates(elements: readonly XmlElement[]): readonly XmlElement[] {
    const seen = new Set<string>();
    return elements.filter(({ text }) => {
        const again = seen.has(text.toLowerCase());
        seen.add(text.toLowerCase());
        return again;
    });
}

/** Whether an element is absent, or holds neither text nor elements. */
export function isEmpty(element: XmlElement | undefined): boolean {
    return element === undefined || (element.text.trim() === '' && element.children.length === 0);
}
