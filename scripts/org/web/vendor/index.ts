export { ensureVendor } from './ensure.ts';
export type { Vendor, VendorOptions } from './ensure.ts';
export { lwcPlugin } from './plugin.ts';
export { vendorModules } from './modules.ts';
export { madeKey } from './key.ts';
