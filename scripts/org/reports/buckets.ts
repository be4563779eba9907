import type { ReportBucket } from '../../metadata/index.ts';
import { systemColumn, type ColumnType } from '../store/index.ts';
import { ownValue } from './ownValue.ts';
import type { Findings } from './problems.ts';
import type { BucketNode, FieldNode } from './tree.ts';

type BucketValue = ReportBucket['values'][number];

/** Buckets are made of numbers, picklists and texts (Salesforce Help, "Bucket Data in Reports"). */
const isNumber = (type: ColumnType): boolean => /^(Number|Currency|Percent)$/.test(type);
const isText = (type: ColumnType): boolean => !isNumber(type) && !/^(Date|DateTime|Time|Checkbox)$/.test(type);
const FITS: Readonly<Record<string, (type: ColumnType) => boolean>> = {
    number: isNumber,
    picklist: isText,
    text: isText
};

/** A bucket field; undefined where it cannot be used, which is told. */
export function bucketNode(
    bucket: ReportBucket,
    of: FieldNode | 'hidden' | undefined,
    findings: Findings
): BucketNode | 'hidden' | undefined {
    if (of === 'hidden') return of;
    const name = bucket.developerName;
    const wrong = problemOf(bucket, of);
    if (of === undefined || wrong !== undefined) {
        const what = wrong ?? `has the source column '${bucket.sourceColumn}', which the report type does not have`;
        findings.tell(bucket.line, `The bucket field ${name} ${what}.`, 'Correct the bucket.');
        return undefined;
    }
    const labels = [
        ...bucket.values.map(({ label }) => label),
        ...(bucket.otherLabel === undefined ? [] : [bucket.otherLabel])
    ];
    const values = labels.map((label) => ({
        value: label,
        label,
        isDefault: false,
        isActive: true,
        description: undefined
    }));
    return {
        kind: 'bucket',
        name,
        label: bucket.label,
        // in the order of its values, as a picklist
        column: systemColumn('', name, bucket.label, 'Picklist', {
            picklist: { restricted: false, globalValueSet: undefined, values },
            caseSensitive: of.column.caseSensitive
        }),
        bucket,
        of
    };
}

function problemOf({ bucketType, values }: ReportBucket, of: FieldNode | undefined): string | undefined {
    const reversed = values.find(({ from = -Infinity, to = Infinity }) => from >= to);
    if (reversed) return `has the bucket '${reversed.label}', which ends before it begins`;
    const type = of?.column.type;
    if (type !== undefined && ownValue(FITS, bucketType)?.(type) !== true)
        return `is of the type '${bucketType}', which does not fit a column of type ${type}`;
    const share = bucketType === 'number' ? overlap : haveCommonValue;
    const taken = values.find((one, at) => values.slice(0, at).some((other) => share(one, other)));
    return taken && `has the bucket '${taken.label}', which takes what is in one before it`;
}

/** A bucket holds what is above its lower end, up to and with the upper one. */
function overlap(a: BucketValue, b: BucketValue): boolean {
    return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}

function haveCommonValue(a: BucketValue, b: BucketValue): boolean {
    return a.sourceValues.some((value) => b.sourceValues.includes(value));
}
