import type { LightningElement } from 'lwc';

export type ComponentConstructor = new () => LightningElement;

/** The class of a component of the source. A plain module, because the compiler allows no computed name in a component. */
export async function loadComponent(name: string): Promise<ComponentConstructor> {
    const module = (await import(`c/${name}`)) as { readonly default: ComponentConstructor };
    return module.default;
}
