import type { ActionOverride, ApplicationModel, FlexiPageModel, SourceModel } from '../../../metadata/index.ts';
import { describeItems } from './items.ts';
import { placeRegions, sideOf, widthOf } from './template.ts';
import { withTitles } from './titles.ts';
import type { Region, Rows } from './types.ts';

/** The record page that is activated for an object: the app's choice first, then the object's own. */
export function activatedPage(
    model: SourceModel,
    object: string,
    app: ApplicationModel | undefined
): FlexiPageModel | undefined {
    const overrides = [
        ...(app?.actionOverrides ?? []).filter((one) => one.pageOrSobjectType === object),
        ...(model.objects.get(object)?.actionOverrides ?? [])
    ];
    return overrides
        .filter(isRecordView)
        .map((override) => model.flexiPages.get(override.content ?? ''))
        .find((page) => page !== undefined);
}

/** The home page that an app activates; undefined where it has none of its own. */
export function activatedHome(model: SourceModel, app: ApplicationModel | undefined): FlexiPageModel | undefined {
    const override = app?.actionOverrides.find(
        (one) => one.pageOrSobjectType === 'standard-home' && isPage(one, 'Tab')
    );
    return model.flexiPages.get(override?.content ?? '');
}

function isRecordView(override: ActionOverride): boolean {
    return isPage(override, 'View');
}

function isPage(override: ActionOverride, action: string): boolean {
    const desktop = override.formFactor === undefined || override.formFactor === 'Large';
    return override.actionName === action && override.type.toLowerCase() === 'flexipage' && desktop;
}

/** The regions of a page with what they draw, in rows. */
export function describeRows(model: SourceModel, page: FlexiPageModel, object: string | undefined): Rows {
    const said = withTitles(model, page);
    const regions = said.regions.filter((region) => region.type === 'Region');
    const places = placeRegions(
        page.template,
        regions.map((region) => region.name)
    );
    const rows: Region[][] = [[], [], []];
    for (const region of regions) {
        const { row, span } = places.get(region.name) ?? { row: 1, span: 12 };
        const items = describeItems({ model, page: said, object }, region);
        rows[row]?.push({ name: region.name, span, width: widthOf(span), items });
    }
    return rows.filter((row) => row.length > 0).map((row) => row.sort((a, b) => sideOf(a.name) - sideOf(b.name)));
}
