import type { Stored } from '../../types.ts';
import type { FormulaType } from '../types.ts';

/** One formula with what it gives. The same cases run here and on formulon, our second opinion. */
export interface FormulaCase {
    readonly formula: string;
    readonly gives: Stored;
    /** Why formulon answers otherwise, and why that is not what Salesforce does. */
    readonly notFormulon?: string;
}

interface Field {
    readonly type: FormulaType;
    readonly value: Stored;
}

/** The record that the cases read; `Empty…` are blank. */
export const FIELDS: Readonly<Record<string, Field>> = {
    Text__c: { type: 'text', value: 'Hello World' },
    EmptyText__c: { type: 'text', value: null },
    Number__c: { type: 'number', value: 12.5 },
    EmptyNumber__c: { type: 'number', value: null },
    Percent__c: { type: 'percent', value: 25 },
    Flag__c: { type: 'checkbox', value: 1 },
    Date__c: { type: 'date', value: '2026-01-31' },
    EmptyDate__c: { type: 'date', value: null },
    Instant__c: { type: 'datetime', value: Date.UTC(2026, 10, 23, 9, 30, 15) },
    Time__c: { type: 'time', value: ((14 * 60 + 5) * 60 + 9) * 1000 + 7 },
    Pick__c: { type: 'picklist', value: 'Call Queue' },
    EmptyPick__c: { type: 'picklist', value: null },
    Multi__c: { type: 'multipicklist', value: 'Red;Blue green' },
    Parent__c: { type: 'id', value: 'a01000000000AbCAAU' },
    'Parent__r.Name': { type: 'text', value: 'Sales' },
    '$CustomMetadata.Setting__mdt.Default.Limit__c': { type: 'number', value: 10 }
};

/** 2026-11-23 23:30 UTC: already the 24th in Berlin. */
export const NOW = Date.UTC(2026, 10, 23, 23, 30);

const BLANK_CONDITION =
    'formulon calculates with null as JavaScript does; a blank comparison is neither true nor false';
const TIMES = 'formulon takes HOUR and its like from a date-time; Salesforce takes a time';
const SYNTAX = 'formulon cannot read it';

export const CASES: readonly FormulaCase[] = [
    // Logic
    { formula: 'IF(TRUE, "a", "b")', gives: 'a' },
    { formula: 'IF(1 > 2, 1, 2)', gives: 2 },
    { formula: 'IF(Flag__c, 1, NULL)', gives: 1 },
    { formula: 'if(flag, 1, 2)'.replace('flag', 'Flag__c'), gives: 1 },
    { formula: 'AND(TRUE, 1 = 1, Flag__c)', gives: 1 },
    { formula: 'AND(TRUE, FALSE)', gives: 0 },
    { formula: 'OR(FALSE, 1 = 2, Flag__c)', gives: 1 },
    { formula: 'OR(FALSE, FALSE)', gives: 0 },
    { formula: 'NOT(FALSE)', gives: 1 },
    { formula: 'TRUE && FALSE || TRUE', gives: 1 },
    { formula: '!Flag__c', gives: 0 },
    { formula: '!(1 = 2) && Flag__c', gives: 1 },
    { formula: 'CASE(3, 1, "one", 3, "three", "other")', gives: 'three' },
    { formula: 'CASE(9, 1, "one", 3, "three", "other")', gives: 'other' },
    { formula: 'CASE(Pick__c, "DDI", 1, "Call Queue", 2, 3)', gives: 2 },
    {
        formula: 'CASE(EmptyPick__c, "", "blank", "x")',
        gives: 'blank',
        notFormulon: 'a blank picklist has no null form there'
    },
    { formula: 'CASE(Date__c, DATE(2026, 1, 31), "last", "other")', gives: 'last' },
    { formula: 'ISBLANK(EmptyText__c)', gives: 1 },
    { formula: 'ISBLANK(Text__c)', gives: 0 },
    { formula: 'ISBLANK("")', gives: 1 },
    { formula: 'ISBLANK(EmptyDate__c)', gives: 1 },
    { formula: 'ISBLANK(EmptyNumber__c)', gives: 1 },
    { formula: 'ISBLANK(Parent__c)', gives: 0 },
    { formula: 'ISNULL(EmptyNumber__c)', gives: 1 },
    { formula: 'ISNULL(EmptyText__c)', gives: 0, notFormulon: 'help: a text is never null, so ISNULL of it is false' },
    { formula: 'BLANKVALUE(EmptyNumber__c, 7)', gives: 7 },
    { formula: 'BLANKVALUE(EmptyText__c, "none")', gives: 'none' },
    { formula: 'BLANKVALUE(Text__c, "none")', gives: 'Hello World' },
    { formula: 'NULLVALUE(EmptyDate__c, DATE(2020, 2, 29))', gives: '2020-02-29' },
    { formula: 'NULLVALUE(EmptyText__c, "x")', gives: null, notFormulon: 'help: a text is never null, so it stays' },
    // A blank in a comparison
    { formula: 'IF(EmptyNumber__c > -1, "yes", "no")', gives: 'no', notFormulon: BLANK_CONDITION },
    { formula: 'IF(NOT(EmptyNumber__c > -1), "yes", "no")', gives: 'no' },
    { formula: 'IF(EmptyNumber__c <> 5, "yes", "no")', gives: 'no', notFormulon: BLANK_CONDITION },
    { formula: 'EmptyText__c = ""', gives: 1, notFormulon: 'a blank text is an empty text' },
    { formula: 'EmptyText__c <> "a"', gives: 1 },
    { formula: 'EmptyNumber__c + 1', gives: null, notFormulon: 'formulon refuses null in a sum' },
    // Comparison
    { formula: '1 = 1.0', gives: 1 },
    { formula: '0.1 + 0.2 = 0.3', gives: 1 },
    { formula: '1 != 2', gives: 1 },
    { formula: '1 <> 1', gives: 0 },
    { formula: '1 == 1', gives: 1 },
    { formula: '"a" = "A"', gives: 0 },
    { formula: 'Number__c >= $CustomMetadata.Setting__mdt.Default.Limit__c', gives: 1 },
    { formula: 'Number__c <= 12', gives: 0 },
    { formula: 'Date__c < DATE(2026, 2, 1)', gives: 1 },
    { formula: 'Instant__c > DATETIMEVALUE("2026-11-23 09:30:14")', gives: 1 },
    { formula: 'Flag__c = TRUE', gives: 1 },
    {
        formula: '1 < 2 = TRUE',
        gives: 1,
        notFormulon: 'Salesforce binds < closer than =; formulon groups to the right'
    },
    // Math
    { formula: '1 + 2 * 3', gives: 7 },
    { formula: '(1 + 2) * 3', gives: 9 },
    { formula: '10 - 4 - 3', gives: 3 },
    { formula: '2 ^ 3 ^ 2', gives: 64 },
    { formula: '2 * 3 ^ 2', gives: 18 },
    { formula: '7 / 2', gives: 3.5 },
    { formula: '-2 ^ 2', gives: 4 },
    { formula: '-Number__c + .5', gives: -12, notFormulon: SYNTAX },
    { formula: '+Number__c', gives: 12.5, notFormulon: SYNTAX },
    { formula: 'Percent__c * 200', gives: 50, notFormulon: 'formulon has no percent type' },
    { formula: 'ABS(-3.5)', gives: 3.5 },
    { formula: 'ROUND(1.005, 2)', gives: 1.01, notFormulon: 'formulon rounds the double, which is a little less' },
    { formula: 'ROUND(-1.5, 0)', gives: -2 },
    { formula: 'ROUND(1250, -2)', gives: 1300 },
    { formula: 'TRUNC(-1.29, 1)', gives: -1.2, notFormulon: 'formulon has no TRUNC' },
    { formula: 'CEILING(2.1)', gives: 3 },
    { formula: 'CEILING(-2.1)', gives: -3 },
    { formula: 'FLOOR(2.9)', gives: 2 },
    { formula: 'FLOOR(-2.9)', gives: -2 },
    { formula: 'MCEILING(-2.1)', gives: -2 },
    { formula: 'MFLOOR(-2.9)', gives: -3 },
    { formula: 'MOD(10, 3)', gives: 1 },
    { formula: 'MOD(-10, 3)', gives: -1 },
    { formula: 'MAX(1, Number__c, 3)', gives: 12.5 },
    { formula: 'MIN(1, Number__c, 3)', gives: 1 },
    { formula: 'MAX(1, EmptyNumber__c)', gives: null, notFormulon: 'a blank makes the result blank' },
    { formula: 'SQRT(16)', gives: 4 },
    { formula: 'EXP(0)', gives: 1 },
    { formula: 'LN(1)', gives: 0 },
    { formula: 'LOG(1000)', gives: 3 },
    { formula: 'ROUND(SIN(PI() / 2) + COS(0) + TAN(0), 6)', gives: 2, notFormulon: 'formulon has no trigonometry' },
    { formula: 'ASIN(0) + ACOS(1) + ATAN(0) + ATAN2(0, 1)', gives: 0, notFormulon: 'formulon has no trigonometry' },
    // Text
    { formula: '"a" & "b" & Text__c', gives: 'abHello World' },
    { formula: '"a" + "b"', gives: 'ab' },
    { formula: '"a" & EmptyText__c', gives: 'a' },
    { formula: '\'it\\\'s\' & " \\"ok\\""', gives: 'it\'s "ok"', notFormulon: SYNTAX },
    { formula: 'LEFT(Text__c, 4)', gives: 'Hell' },
    { formula: 'LEFT(Text__c, 0)', gives: null },
    { formula: 'LEFT(Text__c, -1)', gives: null },
    { formula: 'RIGHT(Text__c, 5)', gives: 'World' },
    { formula: 'RIGHT(Text__c, 50)', gives: 'Hello World' },
    { formula: 'MID(Text__c, 7, 3)', gives: 'Wor' },
    { formula: 'LEN(Text__c)', gives: 11 },
    { formula: 'LEN(EmptyText__c)', gives: 0, notFormulon: 'formulon fails on null' },
    { formula: 'TRIM("  a b ")', gives: 'a b' },
    { formula: 'UPPER(Text__c)', gives: 'HELLO WORLD' },
    { formula: 'UPPER("i", "tr")', gives: 'İ', notFormulon: 'formulon ignores the locale' },
    { formula: 'LOWER(Text__c)', gives: 'hello world' },
    { formula: 'INITCAP("one two-three")', gives: 'One Two-Three', notFormulon: 'formulon has no INITCAP' },
    { formula: 'REVERSE("abc")', gives: 'cba', notFormulon: 'formulon has no REVERSE' },
    { formula: 'ASCII("A")', gives: 65, notFormulon: 'formulon has no ASCII' },
    { formula: 'CHR(65)', gives: 'A', notFormulon: 'formulon has no CHR' },
    { formula: 'CONTAINS(Text__c, "lo W")', gives: 1 },
    { formula: 'CONTAINS(Text__c, EmptyText__c)', gives: 1, notFormulon: 'formulon looks for the word null' },
    { formula: 'CONTAINS(EmptyText__c, "a")', gives: 0, notFormulon: 'formulon fails on null' },
    { formula: 'BEGINS(Text__c, "Hello")', gives: 1 },
    { formula: 'BEGINS(Text__c, "World")', gives: 0 },
    { formula: 'FIND("o", Text__c)', gives: 5 },
    {
        formula: 'FIND("o", Text__c, 6)',
        gives: 8,
        notFormulon: 'formulon counts from the start place, not from the first'
    },
    { formula: 'FIND("x", Text__c)', gives: 0 },
    { formula: 'FIND("x", EmptyText__c)', gives: 0, notFormulon: 'formulon fails on null' },
    { formula: 'SUBSTITUTE(Text__c, "l", "L")', gives: 'HeLLo WorLd' },
    { formula: 'SUBSTITUTE("a.b.c", ".", "")', gives: 'abc' },
    { formula: 'SUBSTITUTE("abc", "b", EmptyText__c)', gives: 'ac', notFormulon: 'formulon writes null' },
    { formula: 'SUBSTITUTE("a", "a", "$&")', gives: '$&', notFormulon: 'formulon reads $& as a pattern' },
    { formula: 'LPAD("7", 3, "0")', gives: '007' },
    { formula: 'LPAD("1234", 3, "0")', gives: '123' },
    { formula: 'RPAD("7", 3, "ab")', gives: '7ab' },
    { formula: 'LPAD("7", 3)', gives: '  7', notFormulon: 'formulon does not pad with spaces' },
    { formula: 'RPAD("7", 3) & "|"', gives: '7  |', notFormulon: 'formulon does not pad with spaces' },
    { formula: '"a" & BR() & "b"', gives: 'a\nb' },
    { formula: 'TEXT(Number__c)', gives: '12.5' },
    { formula: 'TEXT(1000000 * 1000000)', gives: '1000000000000' },
    { formula: 'TEXT(Date__c)', gives: '2026-01-31' },
    { formula: 'TEXT(Instant__c)', gives: '2026-11-23 09:30:15Z' },
    { formula: 'TEXT(Time__c)', gives: '14:05:09.007' },
    { formula: 'TEXT(Pick__c)', gives: 'Call Queue' },
    { formula: 'TEXT(EmptyNumber__c)', gives: null, notFormulon: 'formulon writes null' },
    { formula: 'VALUE("12.50")', gives: 12.5 },
    { formula: 'VALUE("")', gives: null },
    { formula: 'ISNUMBER("12.5")', gives: 1, notFormulon: 'formulon has no ISNUMBER' },
    { formula: 'ISNUMBER("12a")', gives: 0, notFormulon: 'formulon has no ISNUMBER' },
    { formula: 'ISNUMBER(EmptyText__c)', gives: 0, notFormulon: 'formulon has no ISNUMBER' },
    { formula: 'CASESAFEID("a01000000000AbC")', gives: 'a01000000000AbCAAU' },
    { formula: 'CASESAFEID(Parent__c)', gives: 'a01000000000AbCAAU' },
    { formula: 'Parent__c & "|"', gives: 'a01000000000AbC|' },
    { formula: 'Parent__r.Name', gives: 'Sales' },
    {
        formula: 'HYPERLINK("/a?b&c", "<x>")',
        gives: '<a href="/a?b&amp;c" target="_blank">&lt;x&gt;</a>',
        notFormulon: 'formulon escapes nothing and leaves the target out'
    },
    {
        formula: 'IMAGE("/i.png", "dot", 10, 20)',
        gives: '<img src="/i.png" alt="dot" style="height:10px; width:20px;" border="0"/>',
        notFormulon: 'formulon writes height and width as attributes'
    },
    // Dates
    { formula: 'NOW()', gives: NOW, notFormulon: 'formulon reads the machine clock' },
    { formula: 'TODAY()', gives: '2026-11-24', notFormulon: 'formulon reads the machine clock' },
    { formula: 'TIMENOW()', gives: (23 * 60 + 30) * 60_000, notFormulon: 'formulon reads the machine clock' },
    { formula: 'DATE(2026, 11, 23)', gives: '2026-11-23' },
    { formula: 'DATE(2026, 11, 23) + 9', gives: '2026-12-02' },
    { formula: '1 + Date__c', gives: '2026-02-01' },
    { formula: 'Date__c - 31', gives: '2025-12-31' },
    { formula: 'Date__c - DATE(2026, 1, 1)', gives: 30 },
    {
        formula: 'Instant__c + 0.5',
        gives: Date.UTC(2026, 10, 23, 21, 30, 15)
    },
    { formula: '(Instant__c - DATETIMEVALUE("2026-11-22 09:30:15")) * 24', gives: 24 },
    { formula: 'Time__c + 1000', gives: ((14 * 60 + 5) * 60 + 10) * 1000 + 7 },
    { formula: 'Time__c - TIMEVALUE("14:05:09.000")', gives: 7 },
    { formula: 'DATEVALUE("2026-02-28")', gives: '2026-02-28' },
    { formula: 'DATEVALUE(NOW())', gives: '2026-11-24', notFormulon: 'formulon knows no time zone' },
    { formula: 'DATETIMEVALUE("2026-11-23 09:30:15")', gives: Date.UTC(2026, 10, 23, 9, 30, 15) },
    { formula: 'TIMEVALUE("09:30:00.5")', gives: (9 * 60 + 30) * 60_000 + 500, notFormulon: SYNTAX },
    { formula: 'TIMEVALUE(Instant__c)', gives: ((9 * 60 + 30) * 60 + 15) * 1000, notFormulon: TIMES },
    { formula: 'YEAR(Date__c) * 10000 + MONTH(Date__c) * 100 + DAY(Date__c)', gives: 20260131 },
    { formula: 'WEEKDAY(DATE(2026, 11, 22))', gives: 1 },
    { formula: 'DAYOFYEAR(Date__c)', gives: 31, notFormulon: 'formulon has no DAYOFYEAR' },
    { formula: 'ISOWEEK(DATE(2027, 1, 1))', gives: 53, notFormulon: 'formulon has no ISOWEEK' },
    { formula: 'ISOYEAR(DATE(2027, 1, 1))', gives: 2026, notFormulon: 'formulon has no ISOYEAR' },
    { formula: 'HOUR(Time__c)', gives: 14, notFormulon: TIMES },
    { formula: 'MINUTE(Time__c)', gives: 5, notFormulon: TIMES },
    { formula: 'SECOND(Time__c)', gives: 9, notFormulon: TIMES },
    { formula: 'MILLISECOND(Time__c)', gives: 7, notFormulon: TIMES },
    { formula: 'UNIXTIMESTAMP(FROMUNIXTIME(86400))', gives: 86400, notFormulon: 'formulon has neither' },
    { formula: 'ADDMONTHS(Date__c, 1)', gives: '2026-02-28' },
    {
        formula: 'ADDMONTHS(DATE(2026, 2, 28), 1)',
        gives: '2026-03-31',
        notFormulon: 'help: the last day of a month stays the last'
    },
    { formula: 'ADDMONTHS(DATE(2026, 1, 30), 1)', gives: '2026-02-28' },
    {
        formula: 'ADDMONTHS(Instant__c, -11)',
        gives: Date.UTC(2025, 11, 23, 9, 30, 15),
        notFormulon: 'formulon gives a date'
    },
    // Picklists, patterns, comments
    { formula: 'ISPICKVAL(Pick__c, "Call Queue")', gives: 1 },
    { formula: 'ISPICKVAL(Pick__c, "call queue")', gives: 0 },
    { formula: 'ISPICKVAL(EmptyPick__c, "")', gives: 1, notFormulon: 'a blank picklist has no null form there' },
    { formula: 'INCLUDES(Multi__c, "Blue green")', gives: 1 },
    { formula: 'INCLUDES(Multi__c, "Blue")', gives: 0, notFormulon: 'formulon looks for a part of the text' },
    { formula: 'PICKLISTCOUNT(Multi__c)', gives: 2, notFormulon: 'formulon has no PICKLISTCOUNT' },
    { formula: 'ISBLANK(Multi__c)', gives: 0, notFormulon: 'formulon refuses it' },
    { formula: 'REGEX("A-12", "[A-Z]-\\\\d{2}")', gives: 1, notFormulon: SYNTAX },
    { formula: 'REGEX("xA-12", "[A-Z]-[0-9]{2}")', gives: 0 },
    { formula: 'REGEX("abc", "(?i)ABC")', gives: 1, notFormulon: 'not a pattern of JavaScript' },
    { formula: '1 /* one */ + 1', gives: 2, notFormulon: SYNTAX },
    { formula: 'Percent__c', gives: 0.25, notFormulon: 'formulon has no percent type' }
];
