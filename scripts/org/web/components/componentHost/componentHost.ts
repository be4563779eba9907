import { LightningElement, api } from 'lwc';
import { loadComponent } from 'platform/loadComponent';
import type { ComponentConstructor } from 'platform/loadComponent';
import type { RegionWidth } from '../../pages/types.ts';

/** Puts a Lightning web component of the source on the page, and says so plainly where it fails. */
export default class ComponentHost extends LightningElement {
    @api name = '';
    @api properties: Readonly<Record<string, unknown>> = {};
    @api recordId: string | undefined;
    @api objectName: string | undefined;
    @api width: RegionWidth = 'LARGE';

    component: ComponentConstructor | undefined;
    problem: string | undefined;

    connectedCallback(): void {
        void this.load();
    }

    errorCallback(error: Error): void {
        this.fail(error);
    }

    get spread(): Readonly<Record<string, unknown>> {
        const given: Record<string, unknown> = {
            ...this.properties,
            recordId: this.recordId,
            objectApiName: this.objectName,
            flexipageRegionWidth: this.width
        };
        // A component gets only what it has declared public, as in an org.
        const declared = (this.component?.prototype ?? {}) as object;
        return Object.fromEntries(
            Object.entries(given).filter(([name, value]) => value !== undefined && name in declared)
        );
    }

    private async load(): Promise<void> {
        try {
            this.component = await loadComponent(this.name);
        } catch (error) {
            this.fail(error);
        }
    }

    private fail(error: unknown): void {
        this.component = undefined;
        this.problem = error instanceof Error ? error.message : String(error);
        console.error(`The component ${this.name} failed.`, error);
    }
}
