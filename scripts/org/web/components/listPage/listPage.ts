import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';

/** The page of a list view. */
export default class ListPage extends LightningElement {
    @api page: Extract<Page, { readonly kind: 'list' }> | undefined;
}
