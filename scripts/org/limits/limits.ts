import { DEPLOYED, quoted } from '../store/index.ts';
import type { Org } from '../types.ts';
import { allocationsOf } from './allocations.ts';
import { usageOf, type Usage } from './usage.ts';

/** One entry of the resource. */
export interface Limit {
    readonly Max: number;
    readonly Remaining: number;
}

/** What one record takes of the storage, whatever it holds. */
const RECORD_KILOBYTES = 2;

/** Maxima of an Enterprise org for what is counted nowhere here: nothing of it is ever used. */
const UNUSED: Readonly<Record<string, number>> = {
    ActiveScratchOrgs: 40,
    AnalyticsExternalDataSizeMB: 40_960,
    ConcurrentAsyncGetReportInstances: 200,
    ConcurrentSyncReportRuns: 20,
    DailyAsyncApexExecutions: 250_000,
    DailyAsyncApexTests: 500,
    DailyDurableGenericStreamingApiEvents: 10_000,
    DailyDurableStreamingApiEvents: 10_000,
    DailyGenericStreamingApiEvents: 10_000,
    DailyScratchOrgs: 80,
    DailyStandardVolumePlatformEvents: 25_000,
    DailyStreamingApiEvents: 10_000,
    DailyWorkflowEmails: 100_000,
    DurableStreamingApiConcurrentClients: 20,
    FileStorageMB: 11_264,
    HourlyAsyncReportRuns: 1_200,
    HourlyDashboardRefreshes: 200,
    HourlyDashboardResults: 5_000,
    HourlyDashboardStatuses: 999_999_999,
    HourlyLongTermIdMapping: 100_000,
    HourlyODataCallout: 20_000,
    HourlyPublishedStandardVolumePlatformEvents: 1_000,
    HourlyShortTermIdMapping: 100_000,
    HourlySyncReportRuns: 500,
    HourlyTimeBasedWorkflow: 1_000,
    MassEmail: 5_000,
    MonthlyPlatformEvents: 750_000,
    Package2VersionCreates: 6,
    PermissionSets: 1_500,
    PrivateConnectOutboundCalloutHourlyLimitMB: 10,
    SingleEmail: 5_000,
    StreamingApiConcurrentClients: 1_000
};

function storedKilobytes(org: Org): number {
    let records = 0;
    for (const { name, kind } of org.model.objects.values()) {
        if (kind === 'customMetadata' || DEPLOYED.has(name) || name === 'User') continue;
        records += Number(org.db.prepare(`SELECT count(*) AS n FROM ${quoted(name)}`).get()?.['n'] ?? 0);
    }
    return records * RECORD_KILOBYTES;
}

function limit(max: number, used: number): Limit {
    return { Max: max, Remaining: Math.max(0, Math.floor(max - used)) };
}

function counted(org: Org, usage: Usage): Readonly<Record<string, Limit>> {
    const { dailyRequests, dailyEvents } = allocationsOf(org);
    return {
        DailyApiRequests: limit(dailyRequests, usage.used('requests')),
        DailyBulkApiBatches: limit(15_000, usage.used('bulkBatches')),
        DailyBulkV2QueryFileStorageMB: limit(976_562, usage.used('bulkMegabytes')),
        DailyBulkV2QueryJobs: limit(10_000, usage.used('bulkQueryJobs')),
        DailyDeliveredPlatformEvents: limit(dailyEvents, usage.used('deliveredEvents')),
        DataStorageMB: limit(10_240, Math.ceil(storedKilobytes(org) / 1024)),
        HourlyPublishedPlatformEvents: limit(250_000, usage.used('publishedEvents'))
    };
}

/** GET `/services/data/vXX.0/limits`: each limit with what is left of it. */
export function limitsBody(org: Org): Readonly<Record<string, Limit>> {
    const unused = Object.entries(UNUSED).map(([name, max]) => [name, limit(max, 0)] as const);
    const all = [...unused, ...Object.entries(counted(org, usageOf(org)))];
    return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
