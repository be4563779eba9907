import type { LayoutModel, SourceFile } from './types.ts';
import { children, textOf, type XmlElement } from './xml.ts';

/** A layout's name without its object, as translations name it. */
export function layoutTitle({ name }: LayoutModel): string {
    return name.slice(name.indexOf('-') + 1);
}

/** The sections of a layout that a translation of its object names. */
export function sectionsIn(translation: SourceFile, layout: LayoutModel): readonly XmlElement[] {
    return children(translation.root, 'layouts')
        .filter((one) => textOf(one, 'layout') === layoutTitle(layout))
        .flatMap((one) => children(one, 'sections'));
}

/** A layout with the headings that the translation of its object has for its sections. */
export function withHeadings(layout: LayoutModel, translation: SourceFile | undefined): LayoutModel {
    const found = translation === undefined ? [] : sectionsIn(translation, layout);
    const headings = new Map(found.map((one) => [textOf(one, 'section'), textOf(one, 'label')?.trim()]));
    return {
        ...layout,
        sections: layout.sections.map((section) => ({
            ...section,
            label: headings.get(section.label) || section.label
        }))
    };
}
