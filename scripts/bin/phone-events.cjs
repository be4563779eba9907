#!/usr/bin/env node
// The bin, in words that any Node reads: an older one says what is needed, before it meets a file that it can't run.
require('./node24.cjs');
void import('./phone-events.ts');
