/**
 * What is saved with a widget, on Atlassian's side: the page reads it from its context, and while the widget is set
 * up hands over each choice; the dashboard's own Save keeps the last. Operations as in @forge/dashboards-bridge.
 */
import { view } from '@forge/bridge';
import type { ScreenAddress } from '@rungs/ui';

interface WidgetEditing {
  updateConfig(config: { readonly filter: string }): void;
}

declare global {
  // Put there by the platform before any script of ours runs.
  var __bridge: { callBridge(operation: 'getWidgetEditApi'): Promise<WidgetEditing> };
}

export const widgetFilter: ScreenAddress = {
  async read() {
    const { config } = (await view.getContext()).extension as { config?: { filter?: unknown } };
    return typeof config?.filter === 'string' ? config.filter : '';
  },
  write(filter) {
    void globalThis.__bridge.callBridge('getWidgetEditApi').then((editing) => editing.updateConfig({ filter }));
  },
};
