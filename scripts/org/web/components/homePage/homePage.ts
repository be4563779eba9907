import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';

/** The front page. */
export default class HomePage extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'home' }> | undefined;
}
