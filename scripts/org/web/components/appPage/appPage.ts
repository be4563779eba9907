import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';

/** A Lightning page that belongs to no record. */
export default class AppPage extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'app' }> | undefined;
}
