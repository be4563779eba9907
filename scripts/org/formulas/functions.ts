import { DATES } from './dates.ts';
import type { FormulaFunction } from './define.ts';
import { LOGIC } from './logic.ts';
import { MATH } from './math.ts';
import { OPERATORS } from './operators.ts';
import { PICKLISTS } from './picklists.ts';
import { PRIOR_RECORD } from './priorRecord.ts';
import { REGEX } from './regex.ts';
import { TEXT_FUNCTIONS } from './text.ts';

/** Every function and operator that is calculated, by name; `NAME:type` where the argument's type picks the row. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
    [...LOGIC, ...OPERATORS, ...MATH, ...TEXT_FUNCTIONS, ...DATES, ...PICKLISTS, ...PRIOR_RECORD, ...REGEX].map(
        (each) => [each.name, each]
    )
);

/** Functions that Salesforce has and this org does not calculate: they need data, a session or a page it does not have. */
export const UNSUPPORTED: ReadonlySet<string> = new Set([
    'CURRENCYRATE',
    'DISTANCE',
    'FORMATDURATION',
    'GEOLOCATION',
    'GETRECORDIDS',
    'GETSESSIONID',
    'HTMLENCODE',
    'IMAGEPROXYURL',
    'INCLUDE',
    'ISCLONE',
    'JSENCODE',
    'JSINHTMLENCODE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLENCODE',
    'URLFOR',
    'VLOOKUP'
]);
