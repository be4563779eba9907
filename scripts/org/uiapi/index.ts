/** What UI API answers about records, their metadata, layouts and lists, from the model alone. */
export { displayValue, picklistLabel, uiValue } from './display.ts';
