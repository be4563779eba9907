import type { Org, runReport } from '../../org/index.ts';
import { BY_HAND, type HandWritten } from './byHand.ts';

export type ReportModel = Parameters<typeof runReport>[1];

/** What was asked of the bench cannot be measured. */
export class BenchProblem extends Error {}

/** The shipped reports, and one as demanding as they come: three groupings over a join. */
function questionsOf(org: Org): readonly ReportModel[] {
    const shipped = [...org.model.reports.values()];
    const base = shipped.find(({ name }) => name.endsWith('/Missed_By_Agent'));
    const [across] = base?.groupingsAcross ?? [];
    if (!base || !across) return shipped;
    const cause = { ...across, field: across.field.replace(/\$.*/, '$Hangup_Cause__c') };
    const groupingsDown = [...base.groupingsDown, cause];
    return [...shipped, { ...base, name: 'Missed_Calls/three_groupings_and_a_join', groupingsDown }];
}

/** A report's name without its folder. */
export function shortName({ name }: ReportModel): string {
    return name.slice(name.indexOf('/') + 1);
}

/** The reports of these names, or all, each with its hand-written query. @throws BenchProblem where one is none, or has not been asked by hand */
export function chosen(org: Org, names: readonly string[] | undefined): readonly [ReportModel, HandWritten][] {
    const all = questionsOf(org);
    const unknown = names?.filter((name) => !all.some((report) => shortName(report) === name)) ?? [];
    if (unknown.length > 0)
        throw new BenchProblem(`No such report: ${unknown.join(', ')}. There are: ${all.map(shortName).join(', ')}.`);
    return all.flatMap((report): [ReportModel, HandWritten][] => {
        const name = shortName(report);
        if (names && !names.includes(name)) return [];
        const hand = BY_HAND[name];
        if (!hand) throw new BenchProblem(`Nobody has asked ${name} by hand yet.`);
        return [[report, hand]];
    });
}
