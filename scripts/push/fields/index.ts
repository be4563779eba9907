export { callReportingRecords, phoneEventRecord, stubRecord } from './build.ts';
export { boundedKey, callKey, conversationOf } from './callKey.ts';
export { CALL_REPORTING_FIELDS } from './callReporting.ts';
export { cutText } from './cut.ts';
export { withoutReference, type FieldValue, type OutboundRecord, type Reference } from './outbound.ts';
export { phoneFormatter, readCountry, type PhoneFormatter } from './phone.ts';
export { ERROR_LOG, PHONE_EVENT_FIELDS } from './phoneEvent.ts';
