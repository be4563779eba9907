declare module 'lightning/datatable' {
    import { LightningElement } from 'lwc';
    export default class Datatable extends LightningElement {}
}

declare module '@lwc/synthetic-shadow' {}
