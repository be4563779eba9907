import type { FlexiPageModel, SourceModel } from '../../../metadata/index.ts';

const LABEL = /^\{!\$Label\.(?:c\.)?(\w+)\}$/;

/** A page with the words of its labels in place of `{!$Label.Name}`; a label that is not there stays as written. */
export function withTitles(model: SourceModel, page: FlexiPageModel): FlexiPageModel {
    const said = (value: string | readonly string[]): string | readonly string[] => {
        const name = typeof value === 'string' ? LABEL.exec(value)?.[1] : undefined;
        return (name === undefined ? undefined : model.labels.get(name)?.value) ?? value;
    };
    return {
        ...page,
        regions: page.regions.map((region) => ({
            ...region,
            items: region.items.map((item) =>
                item.kind === 'field'
                    ? item
                    : {
                          ...item,
                          properties: Object.fromEntries(
                              Object.entries(item.properties).map(([name, value]) => [name, said(value)])
                          )
                      }
            )
        }))
    };
}
